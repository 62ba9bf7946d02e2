/**
 * Replacements: a topic, source or FAQ gives way to another in many stories, in the background.
 *
 * <p>Uses {@code story.editing} and the packages below it. Start at {@link io.backgrounder.story.replacement.ReplacementResource}, then
 * {@link io.backgrounder.story.replacement.ReplacementRun}.
 */
package io.backgrounder.story.replacement;
