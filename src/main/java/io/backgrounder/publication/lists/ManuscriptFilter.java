package io.backgrounder.publication.lists;

import io.backgrounder.web.query.ListParams;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters that filter the editors' lists. */
public class ManuscriptFilter extends ListParams {
    @Parameter(
            description =
                    "Sort order; `-` is descending. Those by `scheduledAt` and `publishedAt` leave out documents without that time",
            schema =
                    @Schema(
                            enumeration = {
                                "editedAt",
                                "-editedAt",
                                "scheduledAt",
                                "-scheduledAt",
                                "publishedAt",
                                "-publishedAt",
                                "title",
                                "-title"
                            }))
    @RestQuery
    @DefaultValue("-editedAt")
    public String sort;

    @Parameter(
            description =
                    "Only documents whose newest version has these words, draft or not: words that must all occur, `\"a phrase\"`,"
                            + " `-without`, `this or that`, as in the public search. At most 32 words, or 64 letters of a script"
                            + " that is searched by its letters",
            example = "leap second")
    @RestQuery
    @Size(max = 400, message = "must have at most 400 characters")
    public String q;

    @Parameter(
            description = "Only documents of one of these statuses, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {"draft", "scheduled", "published", "archived", "withdrawn"}))
    @RestQuery
    @Separator(",")
    public List<String> status;

    @Parameter(
            description =
                    "Only documents whose scheduled publication or withdrawal is `pending` or has `failed`, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {"pending", "failed"}))
    @RestQuery
    @Separator(",")
    public List<String> scheduleStatus;

    @Parameter(
            description = "Only documents in one of these languages (BCP 47, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> language;

    @Parameter(
            description = "Only documents that this key or person edited last, by the name in `editedBy`",
            example = "demo")
    @RestQuery
    @Size(max = 200, message = "must have at most {max} characters")
    public String editedBy;

    @Parameter(description = "Only documents edited after this time (RFC 3339)")
    @RestQuery
    public Instant editedAfter;

    @Parameter(description = "Only documents edited before this time (RFC 3339)")
    @RestQuery
    public Instant editedBefore;

    @Parameter(description = "Only documents scheduled for a time after this one (RFC 3339)")
    @RestQuery
    public Instant scheduledAfter;

    @Parameter(description = "Only documents scheduled for a time before this one (RFC 3339)")
    @RestQuery
    public Instant scheduledBefore;

    @Parameter(description = "Only documents with a draft that readers do not see, or only those without")
    @RestQuery
    public Boolean draft;

    @Parameter(
            description = "What to count the documents by, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = "status"))
    @RestQuery
    @Separator(",")
    public List<String> facets;
}
