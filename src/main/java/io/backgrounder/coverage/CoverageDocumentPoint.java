package io.backgrounder.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.evidence.PartIds;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point on which sources agree or differ, or that only one of them makes, as editors and pipelines write it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A point on which sources agree or differ, or that only one makes")
public record CoverageDocumentPoint(
        @Schema(
                description =
                        "Known within the story. Assigned by the server unless given; the same point keeps its id",
                examples = "p1")
        @Pattern(regexp = PartIds.FORM, message = PartIds.MESSAGE)
        String id,

        @NotNull @Pattern(regexp = "agree|differ|only", message = Forms.ONE_OF_MESSAGE)
        String kind,

        @Schema(description = "CommonMark")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String text,

        @Schema(description = "The slugs of the sources: one for `only`, two or more otherwise")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull String> sources) {

    /** A point is known by its text, or else by its kind and sources. */
    static final PartIds<CoverageDocumentPoint> IDS = new PartIds<>(
            "p",
            CoverageDocumentPoint::id,
            List.of(CoverageDocumentPoint::text, point -> List.of(point.kind, Set.copyOf(point.sources))));

    CoverageDocumentPoint withId(String other) {
        return new CoverageDocumentPoint(other, kind, text, sources);
    }

    /** A copy with the slug of each source replaced. */
    CoverageDocumentPoint withSources(UnaryOperator<String> slug) {
        return sources == null
                ? this
                : new CoverageDocumentPoint(
                        id, kind, text, sources.stream().map(slug).toList());
    }

    /** @param summarised the sources that have a summary */
    List<Problem.Error> faults(String pointer, Set<String> summarised) {
        List<Problem.Error> faults = new ArrayList<>();
        if (sources == null) {
            return faults;
        }
        boolean one = sources.size() == 1;
        if ("only".equals(kind) && !one) {
            faults.add(Problem.Error.member(pointer + "/sources", "must be one source"));
        } else if (("agree".equals(kind) || "differ".equals(kind)) && one) {
            faults.add(Problem.Error.member(pointer + "/sources", "must be two sources or more"));
        }
        Set<String> seen = new HashSet<>();
        for (int j = 0; j < sources.size(); j++) {
            String source = sources.get(j);
            if (!summarised.contains(source)) {
                faults.add(Problem.Error.member(pointer + "/sources/" + j, "has no summary in this story"));
            } else if (!seen.add(source)) {
                faults.add(Problem.Error.member(pointer + "/sources/" + j, "repeats an earlier value"));
            }
        }
        return faults;
    }
}
