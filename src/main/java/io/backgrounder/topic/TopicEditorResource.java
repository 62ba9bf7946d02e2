package io.backgrounder.topic;

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

/** Reads and writes topics. A write saves a draft, unless it publishes at once. */
@Conditional
@Path("/editorial/v1/topics")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editing topics")
public class TopicEditorResource {
    private static final String EXAMPLE = "high-seas";
    private static final String SLUG_OR_ID = "Slug or id of the topic";

    @Inject
    Desk desk;

    @Inject
    ManuscriptLists lists;

    @Inject
    EditableTopics topics;

    @GET
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "listEditorialTopics",
            summary = "List topics to edit",
            description =
                    "Lists all topics, drafts included, last edited first unless `sort` says otherwise. Deleted and merged resources are in `/editorial/v1/tombstones`.")
    public ManuscriptPage list(@Valid @BeanParam ManuscriptFilter filter) {
        return lists.list(Kind.TOPIC, filter);
    }

    @POST
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "createTopic",
            summary = "Create a topic",
            description = "If the document has no slug, one is made from the name. Without `publish`, it is a draft.")
    public RestResponse<TopicDocument> create(
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @BeanParam WriteParams params,
            TopicDocument document) {
        return desk.create(topics, document, idempotencyKey, params).response(Kind.TOPIC);
    }

    @GET
    @Path("{topic}")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "getEditorialTopic",
            summary = "Read a topic to edit",
            description = "Returns the whole document, which you can PUT back. Send the `ETag` as its `If-Match`.")
    public RestResponse<TopicDocument> get(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String topic) {
        return desk.read(topics, topic).response(Kind.TOPIC);
    }

    @PUT
    @Path("{topic}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "putTopic",
            summary = "Create or replace a topic",
            description =
                    "Replaces the whole document: members that you leave out are removed. A different `slug` renames the topic;"
                            + " the former slug answers 308 for ever. Sending the same document again changes nothing.")
    public RestResponse<TopicDocument> put(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String topic,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            TopicDocument document) {
        return desk.put(topics, topic, document, preconditions, params).response(Kind.TOPIC);
    }

    @PATCH
    @Path("{topic}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Scopes.WRITE)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = JsonBodyReader.MERGE_PATCH,
                            schema = @Schema(ref = "#/components/schemas/TopicPatch")))
    @Operation(
            operationId = "patchTopic",
            summary = "Change a topic",
            description =
                    "Takes a JSON Merge Patch (RFC 7396): members that you send are replaced, those that are null are removed,"
                            + " and lists are replaced as a whole.")
    public RestResponse<TopicDocument> patch(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String topic,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            ObjectNode patch) {
        return desk.patch(topics, topic, patch, preconditions, params).response(Kind.TOPIC);
    }

    @DELETE
    @Path("{topic}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "deleteTopic",
            summary = "Delete a topic",
            description =
                    "The addresses answer 410 for ever, and the slug is never used again; those of a draft that readers have never"
                            + " seen answer 404, and its slug is free. What readers have seen is deleted with `content:publish`. The request is refused (409)"
                            + " while a story or front uses the topic, in a draft or in what readers see or saw."
                            + " `referrers` names these documents.")
    public void delete(
            @Parameter(description = SLUG_OR_ID, example = "harbour-cranes") @RestPath String topic,
            @BeanParam Preconditions preconditions) {
        desk.delete(topics, topic, preconditions);
    }
}
