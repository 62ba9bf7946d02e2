/**
 * Text: CommonMark as HTML in which nothing runs and as plain text, and the tags of the languages in which it is written.
 *
 * <p>Uses {@code problem} and what is below it. Start at {@link io.backgrounder.web.text.TextFormat}.
 */
package io.backgrounder.web.text;
