package io.backgrounder.openapi;

import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Representation;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The index of the API. */
@Path("/")
@PermitAll
@Tag(name = "Index")
public class RootResource {

    /** The addresses that lead to all others. */
    @Schema(description = "The addresses that lead to all others")
    public record Index(
            @Schema(examples = "Backgrounder") @NotNull String name,

            @Schema(examples = "Headless JSON content API for explained news") @NotNull
            String description,

            @NotNull IndexLinks links)
            implements Representation {}

    /** The addresses of all other parts of the API. */
    @RecordBuilder
    @Schema(description = "The addresses of all other parts of the API")
    public record IndexLinks(
            @Schema(format = "uri-reference") @NotNull String stories,
            @Schema(format = "uri-reference") @NotNull String sourceSummaries,
            @Schema(format = "uri-reference") @NotNull String sources,
            @Schema(format = "uri-reference") @NotNull String faqs,
            @Schema(format = "uri-reference") @NotNull String topics,
            @Schema(format = "uri-reference") @NotNull String articles,
            @Schema(format = "uri-reference") @NotNull String contributors,
            @Schema(format = "uri-reference") @NotNull String fronts,
            @Schema(format = "uri-reference") @NotNull String changes,
            @Schema(format = "uri-reference") @NotNull String log,
            @Schema(format = "uri-reference") @NotNull String problems,
            @Schema(format = "uri-reference") @NotNull String openapi,
            @Schema(format = "uri-reference") @NotNull String swaggerUi,
            @Schema(format = "uri-reference") @NotNull String health) {}

    private static final Index INDEX = new Index(
            "Backgrounder",
            "Headless JSON content API for explained news",
            RootResourceIndexLinksBuilder.builder()
                    .stories(Kind.STORY.path())
                    .sourceSummaries(Kind.SUMMARY.path())
                    .sources(Kind.SOURCE.path())
                    .faqs(Kind.FAQ.path())
                    .topics(Kind.TOPIC.path())
                    .articles(Kind.ARTICLE.path())
                    .contributors(Kind.CONTRIBUTOR.path())
                    .fronts(Kind.FRONT.path())
                    .changes("/v1/changes")
                    .log("/v1/log")
                    .problems("/problems")
                    .openapi("/openapi")
                    .swaggerUi("/swagger-ui")
                    .health("/q/health")
                    .build());

    @GET
    @Operation(operationId = "getIndex", summary = "Read the index", description = "Links to everything else.")
    public Index get() {
        return INDEX;
    }
}
