package io.backgrounder.web.json;

/** Marks the bodies of delivery, to which their writer adds validators, compression and caching. */
public interface Representation {}
