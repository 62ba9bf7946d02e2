package io.backgrounder.document;

/**
 * What there is of a resource.
 *
 * @param newest the newest document: the draft if there is one
 * @param seen the document that readers see, or saw before it was withdrawn; null if they have never seen one
 * @param version a value whose JSON changes with everything that an editor can change
 * @param <D> the documents
 */
public record Present<D extends Document<D>>(D newest, D seen, Object version) {}
