package io.backgrounder.document;

import java.time.Instant;

/**
 * The two clocks of a resource.
 *
 * @param updatedAt when anything about it was last written
 * @param contentUpdatedAt when something that matters to a reader was; a minor edit leaves it
 */
public record Clocks(Instant updatedAt, Instant contentUpdatedAt) {}
