package io.backgrounder.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.Forms;
import io.backgrounder.web.Kind;
import io.backgrounder.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the papers say, as it is written. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What the papers say, as it is written")
public record CoverageDocument(
        @Schema(description = "One for each source at most, in the order in which they are shown") @Size(max = 50)
        List<@NotNull @Valid Summary> summaries,

        @Schema(description = "Of sources that are summarised here") @Size(max = 50)
        List<@NotNull @Valid Point> points,

        @Schema(description = "CommonMark") @Size(min = 1, max = 20_000)
        String comparison) {

    static final CoverageDocument NONE = new CoverageDocument(null, null, null);

    /** What one source says. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "CoverageDocumentSummary", description = "What one source says")
    public record Summary(
            @Schema(description = "Made by the server unless given; a source keeps its own in a story")
            @Pattern(regexp = "summary_[0-7][0-9a-hjkmnp-tv-z]{25}", message = "must be a summary id")
            String id,

            @Schema(description = "Slug of the source") @NotNull
            String source,

            @Schema(description = "CommonMark") @NotBlank @Size(max = 20_000)
            String text,

            @Size(max = 50) List<@NotNull @Valid Article> articles) {
        public Summary {
            articles = articles == null ? List.of() : articles;
        }
    }

    /** An article, known by its source and address. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CoverageDocumentArticle", description = "An article of the source, known by its address")
    public record Article(
            @NotNull @Size(max = 2000) @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
            String url,

            @NotNull @Size(max = 300) @Pattern(regexp = Forms.LINE, message = Forms.LINE_MESSAGE)
            String headline,

            Instant publishedAt) {}

    /** One thing that sources agree on, differ over, or that only one says. */
    @Schema(
            name = "CoverageDocumentPoint",
            description = "One thing that sources agree on, differ over, or that only one says")
    public record Point(
            @NotNull @Pattern(regexp = "agree|differ|only", message = "must be one of agree, differ, only")
            String kind,

            @Schema(description = "CommonMark") @NotBlank @Size(max = 2000)
            String text,

            @Schema(description = "Slugs: one for `only`, two or more otherwise") @NotEmpty @Size(max = 50)
            List<@NotNull String> sources) {}

    public CoverageDocument {
        summaries = summaries == null ? List.of() : summaries;
        points = points == null ? List.of() : points;
    }

    /** The same with an id for each summary: the one that its source has in {@code stored}, its own, or a new one. */
    CoverageDocument identified(CoverageDocument stored) {
        Map<String, String> known = stored.summaries.stream().collect(Collectors.toMap(Summary::source, Summary::id));
        return new CoverageDocument(
                summaries.stream()
                        .map(summary -> new Summary(
                                known.getOrDefault(
                                        summary.source,
                                        summary.id != null ? summary.id : Kind.SUMMARY.id(Kind.newId())),
                                summary.source,
                                summary.text,
                                summary.articles))
                        .toList(),
                points,
                comparison);
    }

    /** Rules across members, with pointers from the story's root. */
    List<Problem.Error> faults() {
        List<Problem.Error> faults = new ArrayList<>();
        List<String> summarised = summaries.stream().map(Summary::source).toList();
        List<String> ids = summaries.stream().map(Summary::id).toList();
        for (int i = 0; i < summaries.size(); i++) {
            if (summarised.indexOf(summarised.get(i)) < i) {
                faults.add(Problem.Error.member("/coverage/summaries/" + i + "/source", "has a summary already"));
            }
            if (summaries.get(i).id != null && ids.indexOf(summaries.get(i).id) < i) {
                faults.add(Problem.Error.member("/coverage/summaries/" + i + "/id", "stands here already"));
            }
            List<String> urls =
                    summaries.get(i).articles.stream().map(Article::url).toList();
            for (int j = 0; j < urls.size(); j++) {
                if (urls.indexOf(urls.get(j)) < j) {
                    faults.add(Problem.Error.member(
                            "/coverage/summaries/" + i + "/articles/" + j + "/url", "stands here already"));
                }
            }
        }
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            String pointer = "/coverage/points/" + i + "/sources";
            if (point.kind.equals("only") != (point.sources.size() == 1)) {
                faults.add(Problem.Error.member(
                        pointer, point.kind.equals("only") ? "must be one source" : "must be two sources or more"));
            }
            for (int j = 0; j < point.sources.size(); j++) {
                if (!summarised.contains(point.sources.get(j))) {
                    faults.add(Problem.Error.member(pointer + "/" + j, "has no summary in this story"));
                } else if (point.sources.indexOf(point.sources.get(j)) < j) {
                    faults.add(Problem.Error.member(pointer + "/" + j, "stands here already"));
                }
            }
        }
        return faults;
    }
}
