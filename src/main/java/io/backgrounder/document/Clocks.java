package io.backgrounder.document;

import java.time.Instant;

/**
 * The two timestamps of a resource.
 *
 * @param updatedAt when anything about it was last written
 * @param contentUpdatedAt when something that matters to a reader was last written; a minor edit leaves it as it is
 */
public record Clocks(Instant updatedAt, Instant contentUpdatedAt) {}
