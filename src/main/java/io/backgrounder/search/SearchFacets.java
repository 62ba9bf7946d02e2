package io.backgrounder.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.source.SourceRef;
import io.backgrounder.topic.TopicRef;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts of what a search found, by facet. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Counts of the hits by the requested `facets`: the 20 most frequent values of each, equal ones in the order of values")
public record SearchFacets(
        @Schema(
                description =
                        "`exact` if all hits were counted; `atLeast` if only the newest 2,000 were, so that counts may be higher",
                examples = "exact",
                enumeration = {"exact", "atLeast"})
        @NotNull
        String countRelation,

        List<TopicCount> topic,
        List<SourceCount> source,

        @Schema(description = "`story`, `faq`, `topic`, `contributor`, `source`, `summary`")
        List<ValueCount> type,

        @Schema(description = "BCP 47") List<ValueCount> language,

        @Schema(description = "The month of publication in UTC, such as `2026-11`; usable as the filter `month`")
        List<ValueCount> month) {

    static SearchFacets none(List<String> names) {
        return new SearchFacets(
                "exact",
                none(names, "topic"),
                none(names, "source"),
                none(names, "type"),
                none(names, "language"),
                none(names, "month"));
    }

    private static <T> List<T> none(List<String> names, String name) {
        return names.contains(name) ? List.of() : null;
    }

    /** The number of hits that have a topic. */
    @Schema(description = "The number of hits that have a topic")
    public record TopicCount(
            @NotNull TopicRef topic,
            @Schema(examples = "12") @NotNull long count) {}

    /** The number of hits that have a summary of a source, or are one. */
    @Schema(description = "The number of hits that have a summary of a source, or are one")
    public record SourceCount(
            @NotNull SourceRef source,
            @Schema(examples = "12") @NotNull long count) {}

    /** The number of hits that have a value. */
    @Schema(description = "The number of hits that have a value")
    public record ValueCount(
            @Schema(examples = "2026-11") @NotNull String value,
            @Schema(examples = "12") @NotNull long count) {}
}
