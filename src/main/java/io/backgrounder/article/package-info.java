/**
 * Articles: what is known of them beyond what stories say, above all whether they were retracted, and of what they were made. Stories name
 * an article by its address; a document about it is needed only where there is something to say.
 *
 * <p>Uses {@code publication} and {@code revision}, and the packages below them; {@code coverage} and {@code story} show what is known. Start
 * at {@link io.backgrounder.article.Article}, which readers get.
 */
package io.backgrounder.article;
