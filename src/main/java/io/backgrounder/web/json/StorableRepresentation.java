package io.backgrounder.web.json;

/** Marks the page of a resource that may be kept in the database. */
public interface StorableRepresentation extends Representation {
    /** The id of the resource, with the prefix of its kind. */
    String id();
}
