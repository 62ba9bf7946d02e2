package io.backgrounder.cache;

import io.backgrounder.web.json.Representation;

/** A page as it was stored. */
record StoredAnswer(byte[] json) implements Representation {}
