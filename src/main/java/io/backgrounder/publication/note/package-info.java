/**
 * Notes: what editors tell their colleagues about a document of any kind. Readers never get them.
 *
 * <p>Knows a kind only as {@link io.backgrounder.publication.DraftedDocuments}. Uses {@code publication} and the packages below it. Start
 * at {@link io.backgrounder.publication.note.NoteDesk}.
 */
package io.backgrounder.publication.note;
