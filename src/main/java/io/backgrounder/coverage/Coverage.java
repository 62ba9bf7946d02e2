package io.backgrounder.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.source.SourceRef;
import io.backgrounder.web.text.Markdown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the papers say. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the papers say: a summary for each source, where they agree and differ, and a comparison")
public record Coverage(
        @Schema(description = "In the editor's order") @NotNull
        List<@NotNull @Valid Summary> summaries,

        @Schema(description = "Where the sources agree, differ, or stand alone") @NotNull
        List<@NotNull @Valid Point> points,

        @Schema(description = "CommonMark, or as `text` asks") @Markdown
        String comparison) {

    /** What one source says. */
    @Schema(name = "CoverageSummary", description = "What one source says")
    public record Summary(
            @Schema(examples = "summary_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
            String id,

            @NotNull @Valid SourceRef source,

            @Schema(description = "CommonMark, or as `text` asks") @NotNull @Markdown
            String text,

            @NotNull List<@NotNull @Valid Article> articles) {

        public Summary(UUID id, UUID sourceId, String sourceSlug, String sourceName, String text) {
            this(Kind.SUMMARY.id(id), new SourceRef(sourceId, sourceSlug, sourceName), text, List.of());
        }

        public Summary with(List<Article> articles) {
            return new Summary(id, source, text, articles);
        }

        UUID uuid() {
            return Kind.SUMMARY.parseId(id).orElseThrow();
        }
    }

    /** One thing that the sources agree on, differ over, or that only one of them says. */
    @Schema(name = "CoveragePoint", description = "One thing that sources agree on, differ over, or that only one says")
    public record Point(
            @Schema(
                    description = "`agree`, `differ` or `only`; more may come",
                    examples = "agree",
                    enumeration = {"agree", "differ", "only"})
            @NotNull
            String kind,

            @Schema(description = "CommonMark, or as `text` asks") @NotNull @Markdown
            String text,

            @Schema(description = "The sources that say so, or that differ") @NotNull
            List<@NotNull @Valid SourceRef> sources) {}

    /** The same as it is written. */
    public CoverageDocument document() {
        return new CoverageDocument(
                summaries.stream()
                        .map(summary -> new CoverageDocument.Summary(
                                summary.id,
                                summary.source.slug(),
                                summary.text,
                                summary.articles.stream()
                                        .map(article -> new CoverageDocument.Article(
                                                article.url(),
                                                article.headline(),
                                                article.language(),
                                                article.publishedAt()))
                                        .toList()))
                        .toList(),
                points.stream()
                        .map(point -> new CoverageDocument.Point(
                                point.kind,
                                point.text,
                                point.sources.stream().map(SourceRef::slug).toList()))
                        .toList(),
                comparison);
    }
}
