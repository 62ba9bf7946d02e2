package io.backgrounder.publication.note;

import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Idempotency;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The notes about a document of any kind. */
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
public abstract class NoteResource {
    private final Kind kind;

    protected NoteResource(Kind kind) {
        this.kind = kind;
    }

    @Inject
    DocumentKinds kinds;

    @Inject
    NoteDesk desk;

    @Inject
    Documents documents;

    @GET
    @RolesAllowed(Scopes.READ)
    @SecurityRequirement(name = "key", scopes = Scopes.READ)
    @Operation(
            operationId = "listNotes",
            summary = "List notes",
            description = "Lists what editors have told their colleagues about a document, newest first.")
    public Page<Note> list(@RestPath String reference, @Valid @BeanParam ListParams params) {
        return desk.list(kinds.of(kind), reference, params);
    }

    @POST
    @RolesAllowed(Scopes.WRITE)
    @SecurityRequirement(name = "key", scopes = Scopes.WRITE)
    @Operation(
            operationId = "addNote",
            summary = "Add a note",
            description = "Adds a note for colleagues to a document. It changes neither the document nor its `ETag`.")
    public RestResponse<Note> add(
            @RestPath String reference,
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            NoteRequest request) {
        Note note = desk.add(kinds.of(kind), reference, documents.valid(request), idempotencyKey);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, note)
                .header("Location", note.links().resource() + "/notes")
                .build();
    }

    @DELETE
    @Path("{note}")
    @RolesAllowed(Scopes.WRITE)
    @SecurityRequirement(name = "key", scopes = Scopes.WRITE)
    @Operation(
            operationId = "deleteNote",
            summary = "Delete a note",
            description = "Deletes a note for good. You need `admin` if you did not write it.")
    public void delete(
            @RestPath String reference,
            @Parameter(description = "Id of the note", example = "note_01m878hew5eqqahdnxs8arywg9") @RestPath
                    String note) {
        desk.delete(kinds.of(kind), reference, note);
    }

    /** For sources. */
    @Path("/editorial/v1/sources/{reference}/notes")
    public static class OfSources extends NoteResource {
        public OfSources() {
            super(Kind.SOURCE);
        }
    }

    /** For topics. */
    @Path("/editorial/v1/topics/{reference}/notes")
    public static class OfTopics extends NoteResource {
        public OfTopics() {
            super(Kind.TOPIC);
        }
    }

    /** For contributors. */
    @Path("/editorial/v1/contributors/{reference}/notes")
    public static class OfContributors extends NoteResource {
        public OfContributors() {
            super(Kind.CONTRIBUTOR);
        }
    }

    /** For FAQs. */
    @Path("/editorial/v1/faqs/{reference}/notes")
    public static class OfFaqs extends NoteResource {
        public OfFaqs() {
            super(Kind.FAQ);
        }
    }

    /** For stories. */
    @Path("/editorial/v1/stories/{reference}/notes")
    public static class OfStories extends NoteResource {
        public OfStories() {
            super(Kind.STORY);
        }
    }

    /** For fronts. */
    @Path("/editorial/v1/fronts/{reference}/notes")
    public static class OfFronts extends NoteResource {
        public OfFronts() {
            super(Kind.FRONT);
        }
    }

    /** For articles. */
    @Path("/editorial/v1/articles/{reference}/notes")
    public static class OfArticles extends NoteResource {
        public OfArticles() {
            super(Kind.ARTICLE);
        }
    }
}
