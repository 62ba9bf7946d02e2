/**
 * FAQs: a common question with its introduction and its question-and-answer items.
 *
 * <p>A FAQ's document names the newest stories that link to it. The query for them lives here and names story's entities in
 * HQL, so that Java's dependencies still run one way: story uses faq.
 */
package io.backgrounder.faq;
