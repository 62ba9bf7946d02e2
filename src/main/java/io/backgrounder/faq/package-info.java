/**
 * FAQs: a common question with its introduction and its question-and-answer items.
 *
 * <p>A FAQ lists the newest stories that link to it. The query for them is here and names the entities of stories in HQL, so that Java
 * dependencies still run one way: {@code story} uses {@code faq}.
 *
 * <p>Start at {@link io.backgrounder.faq.FaqResource} and at {@link io.backgrounder.faq.FaqUpserts}.
 */
package io.backgrounder.faq;
