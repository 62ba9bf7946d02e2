package io.backgrounder.web.json;

/** Marks what delivery answers with: The writer of representations gives it its validators, encoding and caching. */
public interface Representation {}
