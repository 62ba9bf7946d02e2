/**
 * Text: CommonMark rendered as safe HTML or plain text, and language tags.
 *
 * <p>Uses {@code problem} and what is below it. Start at {@link io.backgrounder.web.text.TextFormat}.
 */
package io.backgrounder.web.text;
