/**
 * FAQs: a common question with its introduction and its question-and-answer items.
 *
 * <p>A FAQ lists the newest stories that link to it. The query for them is here and names the entities of stories in HQL, so that Java
 * dependencies still run one way: {@code story} uses {@code faq}.
 *
 * <p>Uses {@code publication} and the packages below it. Start at {@link io.backgrounder.faq.FaqResource}, which readers ask, and {@link
 * io.backgrounder.faq.FaqUpserts}, which writes.
 */
package io.backgrounder.faq;
