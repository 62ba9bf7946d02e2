/**
 * On what the statements of stories and FAQs rest: words of a document, and what articles say of them.
 *
 * <p>A statement is found by its words, and by those around them (the TextQuoteSelector of the W3C's Web Annotation Data Model), in the
 * plain text of a section. When the section is edited, {@link io.backgrounder.evidence.Anchors} follows the words to their new place.
 *
 * <p>Uses {@code source} and the packages below it. Start reading at {@link
 * io.backgrounder.evidence.EvidenceDocument}.
 */
package io.backgrounder.evidence;
