package io.backgrounder.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.source.SourceRef;
import io.backgrounder.topic.TopicRef;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What was found, counted by those `facets` that were asked for: the 20 most frequent of each, equal ones in the order of their values")
public record SearchFacets(
        @Schema(
                description =
                        "`exact` where all that was found was counted; `atLeast` where only the newest 2,000 were, so that there may be more of each",
                examples = "exact",
                enumeration = {"exact", "atLeast"})
        @NotNull
        String countRelation,

        List<TopicCount> topic,
        List<SourceCount> source,

        @Schema(description = "`story`, `faq`, `topic`, `source`, `summary`")
        List<ValueCount> type,

        @Schema(description = "BCP 47") List<ValueCount> language,

        @Schema(description = "Of publication, in UTC: `2026-11`, as the filter `month` takes it")
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

    /** How many have a topic. */
    @Schema(description = "How many have a topic")
    public record TopicCount(
            @NotNull TopicRef topic,
            @Schema(examples = "12") @NotNull long count) {}

    /** How many have a summary of a source, or are one of its. */
    @Schema(description = "How many have a summary of a source, or are one of its")
    public record SourceCount(
            @NotNull SourceRef source,
            @Schema(examples = "12") @NotNull long count) {}

    /** How many have a value. */
    @Schema(description = "How many have a value")
    public record ValueCount(
            @Schema(examples = "2026-11") @NotNull String value,
            @Schema(examples = "12") @NotNull long count) {}
}
