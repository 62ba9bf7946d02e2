package io.backgrounder.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.text.LanguageTag;
import io.backgrounder.web.text.LanguageTags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The press coverage of a story, as editors and pipelines write it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Press coverage, as you write it")
public record CoverageDocument(
        @Schema(description = "At most one summary for each source, in the order in which they are shown")
        @Size(max = 50)
        List<@NotNull @Valid CoverageDocumentSummary> summaries,

        @Schema(description = "Points made by sources that have a summary here") @Size(max = 50)
        List<@NotNull @Valid CoverageDocumentPoint> points,

        @Schema(description = "CommonMark")
        @Size(max = 20_000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String comparison) {

    public static final CoverageDocument NONE = new CoverageDocument(null, null, null);

    /** A summary of what one source reports. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(description = "A summary of what one source reports")
    public record CoverageDocumentSummary(
            @Schema(description = "Assigned by the server unless given. In a story, a source's summary keeps its id")
            @Pattern(regexp = "summary_[0-7][0-9a-hjkmnp-tv-z]{25}", message = "must be a summary id")
            String id,

            @Schema(description = "The slug of the source") @NotNull
            String source,

            @Schema(description = "CommonMark")
            @NotNull
            @Size(max = 20_000)
            @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
            String text,

            @Size(max = 50) List<@NotNull @Valid CoverageDocumentArticle> articles) {
        public CoverageDocumentSummary {
            articles = articles == null ? List.of() : articles;
        }
    }

    /** An article, identified by its address: in the coverage one of its source. Its other members are those of this story only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "An article, identified by its address. The other members apply to this story only")
    public record CoverageDocumentArticle(
            @NotNull @Size(max = 2000) @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
            String url,

            @NotNull @Size(max = 300) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
            String headline,

            @Schema(description = "BCP 47") @Size(max = LanguageTag.LONGEST) @LanguageTag
            String language,

            Instant publishedAt) {
        public CoverageDocumentArticle {
            language = LanguageTags.canonical(language);
        }
    }

    public CoverageDocument {
        summaries = summaries == null ? List.of() : summaries;
        points = points == null ? List.of() : points;
    }

    /** A copy with the slug of each source replaced. */
    public CoverageDocument withSources(UnaryOperator<String> slug) {
        return new CoverageDocument(
                summaries.stream()
                        .map(summary -> summary == null
                                ? null
                                : new CoverageDocumentSummary(
                                        summary.id, slug.apply(summary.source), summary.text, summary.articles))
                        .toList(),
                points.stream()
                        .map(point -> point == null ? null : point.withSources(slug))
                        .toList(),
                comparison);
    }

    /** A copy without the summaries that have these ids. */
    public CoverageDocument without(Set<String> ids) {
        return new CoverageDocument(
                summaries.stream().filter(summary -> !ids.contains(summary.id)).toList(), points, comparison);
    }

    /**
     * A copy with an id for each summary: the one that its source has in {@code stored}, its own, or a new one; and with an id for each point.
     *
     * @param reserved ids that no new point may get
     */
    public CoverageDocument identified(CoverageDocument stored, List<String> reserved) {
        List<String> pointIds = CoverageDocumentPoint.IDS.of(points, stored.points, reserved);
        Map<String, String> known = stored.summaries.stream()
                .collect(Collectors.toMap(CoverageDocumentSummary::source, CoverageDocumentSummary::id));
        return new CoverageDocument(
                summaries.stream()
                        .map(summary -> new CoverageDocumentSummary(
                                known.getOrDefault(
                                        summary.source,
                                        summary.id != null ? summary.id : Kind.SUMMARY.id(Kind.newId())),
                                summary.source,
                                summary.text,
                                summary.articles))
                        .toList(),
                IntStream.range(0, pointIds.size())
                        .mapToObj(i -> points.get(i).withId(pointIds.get(i)))
                        .toList(),
                comparison);
    }

    /** The text of the point with this id; null if there is none. */
    public String pointText(String id) {
        return points.stream()
                .filter(point -> point.id() != null && point.id().equals(id))
                .map(CoverageDocumentPoint::text)
                .findFirst()
                .orElse(null);
    }

    /** The source of each summary; null if it names none. */
    public List<String> summarised() {
        return summaries.stream()
                .map(summary -> summary == null ? null : summary.source)
                .toList();
    }

    /** The id of each summary; null if it has none yet. */
    List<String> ids() {
        return summaries.stream()
                .map(summary -> summary == null ? null : summary.id)
                .toList();
    }

    /**
     * Errors by the rules that span members, with pointers from the story's root. Missing members are the errors of their own constraints.
     */
    public List<Problem.Error> faults() {
        List<Problem.Error> faults = new ArrayList<>();
        repeated(faults, "/coverage/summaries/%d/source", summarised(), "has a summary already");
        repeated(faults, "/coverage/summaries/%d/id", ids(), "repeats an earlier value");
        for (int i = 0; i < summaries.size(); i++) {
            if (summaries.get(i) != null) {
                List<String> urls = summaries.get(i).articles.stream()
                        .map(article -> article == null ? null : article.url)
                        .toList();
                repeated(faults, "/coverage/summaries/" + i + "/articles/%d/url", urls, "repeats an earlier value");
            }
        }
        faults.addAll(CoverageDocumentPoint.IDS.repeated("/coverage/points", points));
        Set<String> summarised = new HashSet<>(summarised());
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i) != null) {
                faults.addAll(points.get(i).faults("/coverage/points/" + i, summarised));
            }
        }
        return faults;
    }

    private static void repeated(List<Problem.Error> faults, String pointer, List<String> values, String fault) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null && !seen.add(values.get(i))) {
                faults.add(Problem.Error.member(pointer.formatted(i), fault));
            }
        }
    }
}
