package io.backgrounder.web.problem;

import io.backgrounder.web.json.Representation;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Explains each problem type: the {@code type} of a problem resolves here. */
@Path("/problems")
@PermitAll
@Tag(name = "Problems")
public class ProblemResource {

    /** One problem type. */
    @Schema(description = "A problem type, and what to do about it")
    public record ProblemExplanation(
            @Schema(description = "The `type` of the problem", format = "uri-reference") @NotNull
            String type,

            @NotNull String title,
            @NotNull int status,
            @Schema(description = "CommonMark") @NotNull String explanation)
            implements Representation {
        static ProblemExplanation of(ProblemType type) {
            return new ProblemExplanation(type.address(), type.title(), type.status(), type.explanation());
        }
    }

    /** All problem types. */
    @Schema(description = "All problem types")
    public record ProblemExplanations(@NotNull List<ProblemExplanation> data) implements Representation {}

    @GET
    @Operation(
            operationId = "listProblems",
            summary = "List problem types",
            description = "Lists every error that this API reports, with what to do about it.")
    public ProblemExplanations list() {
        return new ProblemExplanations(
                Arrays.stream(ProblemType.values()).map(ProblemExplanation::of).toList());
    }

    @GET
    @Path("{problem}")
    @Operation(
            operationId = "getProblem",
            summary = "Read a problem type",
            description = "Explains a problem type. The `type` of a problem is its address.")
    public ProblemExplanation get(
            @Parameter(description = "Slug of the type", example = "not-found") @RestPath String problem) {
        return ProblemType.ofSlug(problem)
                .map(ProblemExplanation::of)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "There is no problem type '" + problem + "'."));
    }
}
