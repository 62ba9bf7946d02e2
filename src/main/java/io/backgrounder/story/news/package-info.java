/**
 * What is new in a story or topic since a reader last read it.
 *
 * <p>Uses {@code revision} and {@code story}, and the packages below them. Start at {@link
 * io.backgrounder.story.news.StoryNewsResource}.
 */
package io.backgrounder.story.news;
