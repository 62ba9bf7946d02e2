package io.backgrounder.web;

/** Marks what delivery answers with: {@link RepresentationWriter} gives it its validators, encoding and caching. */
public interface Representation {}
