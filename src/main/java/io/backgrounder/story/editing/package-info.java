/**
 * Stories as they are written: their documents, and the rows that these become.
 *
 * <p>Uses {@code story}, which is what is delivered, and {@code publication}, the life of a document of any kind. Start at {@link
 * io.backgrounder.story.editing.EditableStories}.
 */
package io.backgrounder.story.editing;
