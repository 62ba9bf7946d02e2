/**
 * Images as data: where they are, what they show, who made them. The bytes are elsewhere; nothing here fetches them.
 *
 * <p>The same record is written, stored and delivered. A row keeps its image as the JSON that readers get, since no query asks for a member
 * of it: a table of images and their variants would cost each page a join for nothing.
 *
 * <p>Uses {@code web}, {@code redaction} and what is between them. Start at {@link io.backgrounder.image.Image}.
 */
package io.backgrounder.image;
