package io.backgrounder.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.coverage.SourceSummary.StoryRef;
import io.backgrounder.source.SourceRef;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hit of a search. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A hit of a search")
public record SearchHit(
        @Schema(
                description =
                        "`story`, `faq`, `topic`, `contributor`, `source`, or `summary`, a source summary; more may come",
                examples = Kind.SEARCHABLE)
        @NotNull
        String type,

        @Schema(examples = "story_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(
                description = "Absent for source summaries, which have no slug",
                examples = "high-seas-treaty-enters-into-force")
        String slug,

        @Schema(
                description = "The headline, question or name; for a source summary, the headline of its story",
                examples = "The High Seas Treaty enters into force")
        @NotNull
        String title,

        @Schema(
                description =
                        "A story's summary, a FAQ's introduction, the description of a topic or source, the biography of a contributor, or the text of a source summary;"
                                + " CommonMark, or the format that `text` asks for")
        @Markdown
        String summary,

        @Schema(description = "BCP 47; absent for topics, contributors and sources", examples = "en")
        String language,

        @Schema(description = "When it was published; absent for topics, contributors and sources")
        Instant publishedAt,

        @Schema(description = "When anything about it was last written") @NotNull
        Instant updatedAt,

        @Schema(description = "Only for a source summary: its story")
        StoryRef story,

        @Schema(description = "Only for a source summary: its source")
        SourceRef source,

        @Schema(
                description = "The score by which hits are ranked, after those whose title is exactly the query",
                examples = "0.11")
        double score,

        @Schema(description = "Only with `highlight=true`, and if a word of the query occurs in the title or text")
        SearchHighlights highlights,

        @Schema(description = "The address of the resource; for a source summary, that of its story") @NotNull
        SelfLink links)
        implements SearchHitBuilder.With {}
