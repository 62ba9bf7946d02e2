/**
 * Stories: what happened, what is behind the headline, what the papers say, how we got here; and which stories are related.
 *
 * <p>The tables hold what readers see or saw. {@code listed_at} is the publication time of a story that is in lists, and null if the story
 * is archived or withdrawn. The tables that link stories have a copy of it, kept correct by foreign keys, so that one index answers "the
 * newest stories about this topic" at any depth. Lists contain only published stories; a page can be read while its story is published or
 * archived.
 *
 * <p>Uses {@code coverage}, {@code faq}, {@code topic} and the packages below them; is written by {@code story.editing}. Start at {@link
 * io.backgrounder.story.StoryResource}, then {@link io.backgrounder.story.StoryRepository}.
 */
package io.backgrounder.story;
