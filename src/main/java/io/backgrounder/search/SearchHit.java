package io.backgrounder.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.coverage.SourceSummary.StoryRef;
import io.backgrounder.source.SourceRef;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.text.Markdown;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that was found")
public record SearchHit(
        @Schema(
                description = "`story`, `faq`, `topic`, `source`, or `summary`, a source summary; more may come",
                examples = "story",
                enumeration = {"story", "faq", "topic", "source", "summary"})
        @NotNull
        String type,

        @Schema(examples = "story_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(description = "Source summaries have none", examples = "high-seas-treaty-enters-into-force")
        String slug,

        @Schema(
                description = "Headline, question or name; of a source summary its story's headline",
                examples = "The High Seas Treaty enters into force")
        @NotNull
        String title,

        @Schema(
                description =
                        "A story's summary, a FAQ's introduction, a topic's or source's description, or the text of a source summary; CommonMark, or as `text` asks")
        @Markdown
        String summary,

        @Schema(description = "BCP 47; topics and sources have none", examples = "en")
        String language,

        @Schema(description = "Topics and sources have none")
        Instant publishedAt,

        @Schema(description = "When anything about it was last written") @NotNull
        Instant updatedAt,

        @Schema(description = "Of a source summary") StoryRef story,

        @Schema(description = "Of a source summary") SourceRef source,

        @Schema(
                description = "What it was ranked by, after those that are called exactly as was asked",
                examples = "0.11")
        double score,

        @Schema(description = "With `highlight=true` only, where a word stands in what is shown")
        SearchHighlights highlights,

        @Schema(description = "Where to read it; a source summary with its story") @NotNull
        SelfLink links) {

    static SearchHit of(
            Kind kind,
            UUID id,
            String slug,
            String title,
            String summary,
            String language,
            Instant publishedAt,
            Instant updatedAt) {
        return new SearchHit(
                kind.prefix(),
                kind.id(id),
                slug,
                title,
                summary,
                language,
                publishedAt,
                updatedAt,
                null,
                null,
                0,
                null,
                new SelfLink(kind.path(slug)));
    }

    static SearchHit ofSummary(
            UUID id, String text, StoryRef story, SourceRef source, Instant publishedAt, Instant updatedAt) {
        return new SearchHit(
                Kind.SUMMARY.prefix(),
                Kind.SUMMARY.id(id),
                null,
                story.headline(),
                text,
                story.language(),
                publishedAt,
                updatedAt,
                story,
                source,
                0,
                null,
                story.links());
    }

    SearchHit with(double score, SearchHighlights highlights) {
        return new SearchHit(
                type,
                id,
                slug,
                title,
                summary,
                language,
                publishedAt,
                updatedAt,
                story,
                source,
                score,
                highlights,
                links);
    }
}
