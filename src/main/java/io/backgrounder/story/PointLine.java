package io.backgrounder.story;

import java.util.UUID;

/** One source of one coverage point, as {@link StorySections} reads them. */
public record PointLine(int position, String kind, String text, UUID sourceId, String sourceSlug, String sourceName) {}
