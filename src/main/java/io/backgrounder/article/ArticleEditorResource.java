package io.backgrounder.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.Preconditions;
import io.backgrounder.publication.Desk;
import io.backgrounder.publication.WriteParams;
import io.backgrounder.publication.lists.ManuscriptFilter;
import io.backgrounder.publication.lists.ManuscriptLists;
import io.backgrounder.publication.lists.ManuscriptPage;
import io.backgrounder.web.http.Conditional;
import io.backgrounder.web.http.JsonBodyReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads and writes articles. A write saves a draft, unless it publishes at once. */
@Conditional
@Path("/editorial/v1/articles")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editing articles")
public class ArticleEditorResource {
    private static final String EXAMPLE = "it-came-down-in-our-wheat";
    private static final String SLUG_OR_ID = "Slug or id of the article";

    @Inject
    Desk desk;

    @Inject
    ManuscriptLists lists;

    @Inject
    EditableArticles articles;

    @GET
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "listEditorialArticles",
            summary = "List articles to edit",
            description =
                    "Lists all articles that somebody has described, drafts included, last edited first unless `sort` says otherwise.")
    public ManuscriptPage list(@Valid @BeanParam ManuscriptFilter filter) {
        return lists.list(Kind.ARTICLE, filter);
    }

    @POST
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "createArticle",
            summary = "Describe an article",
            description =
                    "Describes an article that stories name, or may name. If the document has no slug, one is made from the headline or the"
                            + " address. Without `publish`, it is a draft.")
    public RestResponse<ArticleDocument> create(
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @BeanParam WriteParams params,
            ArticleDocument document) {
        return desk.create(articles, document, idempotencyKey, params).response(Kind.ARTICLE);
    }

    @GET
    @Path("{article}")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "getEditorialArticle",
            summary = "Read an article to edit",
            description = "Returns the whole document, which you can PUT back. Send the `ETag` as its `If-Match`.")
    public RestResponse<ArticleDocument> get(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String article) {
        return desk.read(articles, article).response(Kind.ARTICLE);
    }

    @PUT
    @Path("{article}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "putArticle",
            summary = "Create or replace an article",
            description =
                    "Replaces the whole document: members that you leave out are removed. A different `slug` renames the article;"
                            + " the former slug answers 308 for ever. Sending the same document again changes nothing.")
    public RestResponse<ArticleDocument> put(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String article,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            ArticleDocument document) {
        return desk.put(articles, article, document, preconditions, params).response(Kind.ARTICLE);
    }

    @PATCH
    @Path("{article}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Scopes.WRITE)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = JsonBodyReader.MERGE_PATCH,
                            schema = @Schema(ref = "#/components/schemas/ArticlePatch")))
    @Operation(
            operationId = "patchArticle",
            summary = "Change an article",
            description =
                    "Takes a JSON Merge Patch (RFC 7396): members that you send are replaced, those that are null are removed,"
                            + " and lists are replaced as a whole. An article that stories name can be changed by its id although"
                            + " nobody has described it yet. Send `retractedAt` once its publisher has retracted it, with"
                            + " `publish=true`: each story that rests on it then says so, and has a derived change.")
    public RestResponse<ArticleDocument> patch(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String article,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            ObjectNode patch) {
        return desk.patch(articles, article, patch, preconditions, params).response(Kind.ARTICLE);
    }

    @DELETE
    @Path("{article}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "deleteArticle",
            summary = "Delete an article",
            description =
                    "Deletes an article that readers have never seen: its addresses answer 404, and its slugs are free again. The"
                            + " request is refused (409) if readers see or saw the article: withdraw it instead.")
    public void delete(
            @Parameter(description = SLUG_OR_ID, example = "the-quota-that-never-was") @RestPath String article,
            @BeanParam Preconditions preconditions) {
        desk.delete(articles, article, preconditions);
    }
}
