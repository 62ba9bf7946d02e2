package io.backgrounder.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.evidence.PartIds;
import io.backgrounder.source.SourceRef;
import io.backgrounder.web.text.Markdown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The press coverage of a story. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Press coverage: a summary for each source, where the sources agree and differ, and a comparison")
public record Coverage(
        @Schema(
                description =
                        "How many independent origins the summaries have: sources with the same `owner` count once, and so do those whose"
                                + " articles have the same `origin`",
                required = true,
                examples = "3")
        Integer origins,

        @Schema(description = "One summary for each source, in the editor's order") @NotNull
        List<@NotNull @Valid CoverageSummary> summaries,

        @Schema(description = "The points on which the sources agree or differ, or that only one of them makes")
        @NotNull
        List<@NotNull @Valid CoveragePoint> points,

        @Schema(description = "A comparison of the sources; CommonMark, or the format that `text` asks for") @Markdown
        String comparison) {

    /** The figures are always those of the summaries. What they lack in a revision that is imported is refused afterwards. */
    public Coverage {
        if (summaries != null) {
            Origins independent = new Origins(summaries);
            origins = independent.count(
                    summaries.stream().filter(Objects::nonNull).map(CoverageSummary::source));
            points = points == null
                    ? null
                    : points.stream()
                            .map(point -> point == null ? null : point.with(independent))
                            .toList();
        }
    }

    public Coverage(List<CoverageSummary> summaries, List<CoveragePoint> points, String comparison) {
        this(null, summaries, points, comparison);
    }

    /** A summary of what one source reports. */
    @Schema(description = "A summary of what one source reports")
    public record CoverageSummary(
            @Schema(examples = "summary_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
            String id,

            @NotNull @Valid SourceRef source,

            @Schema(description = "CommonMark, or as `text` asks") @NotNull @Markdown
            String text,

            @NotNull List<@NotNull @Valid ArticleRef> articles) {

        public CoverageSummary with(List<ArticleRef> articles) {
            return new CoverageSummary(id, source, text, articles);
        }
    }

    /** A point on which the sources agree or differ, or that only one of them makes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A point on which sources agree or differ, or that only one makes")
    public record CoveragePoint(
            @Schema(
                    description =
                            "Known within the story. Absent in revisions from before points had ids, and in what `asOf` reads of these",
                    examples = "p1")
            @Pattern(regexp = PartIds.FORM, message = PartIds.MESSAGE)
            String id,

            @Schema(
                    description = "`agree`, `differ` or `only`; more may come",
                    examples = {"agree", "differ", "only"})
            @NotNull
            String kind,

            @Schema(description = "CommonMark, or as `text` asks") @NotNull @Markdown
            String text,

            @Schema(description = "The sources that make the point, or that differ on it") @NotNull
            List<@NotNull @Valid SourceRef> sources,

            @Schema(
                    description = "How many of the sources are independent, as `origins` of the coverage counts",
                    required = true,
                    examples = "2")
            Integer origins) {

        public CoveragePoint(String id, String kind, String text, List<SourceRef> sources) {
            this(id, kind, text, sources, null);
        }

        private CoveragePoint with(Origins independent) {
            return new CoveragePoint(
                    id, kind, text, sources, sources == null ? null : independent.count(sources.stream()));
        }

        public CoveragePoint with(List<SourceRef> others) {
            return new CoveragePoint(id, kind, text, others);
        }
    }

    /** The sources that it names, some of them several times. */
    public Stream<SourceRef> sources() {
        return Stream.concat(
                summaries.stream().map(CoverageSummary::source),
                points.stream().flatMap(point -> point.sources().stream()));
    }

    /** The coverage as a document. */
    public CoverageDocument document() {
        return new CoverageDocument(
                summaries.stream()
                        .map(summary -> new CoverageDocument.CoverageDocumentSummary(
                                summary.id,
                                summary.source.slug(),
                                summary.text,
                                summary.articles.stream()
                                        .map(ArticleRef::document)
                                        .toList()))
                        .toList(),
                points.stream()
                        .map(point -> new CoverageDocumentPoint(
                                point.id,
                                point.kind,
                                point.text,
                                point.sources.stream().map(SourceRef::slug).toList()))
                        .toList(),
                comparison);
    }
}
