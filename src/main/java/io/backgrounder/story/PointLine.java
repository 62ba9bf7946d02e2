package io.backgrounder.story;

import java.util.UUID;
import org.hibernate.annotations.Imported;

/** One source of one coverage point, as {@link StorySections} reads them. */
@Imported
public record PointLine(
        int position, String kind, String text, UUID sourceId, String sourceSlug, String sourceName) {}
