package io.backgrounder.preview;

import io.backgrounder.access.Audit;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.request.Surface;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Creates tokens that open the preview of the site. */
@Path("/editorial/v1/preview-tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Preview")
public class PreviewTokenResource {
    private static final String KIND = "preview-token";

    @Inject
    PreviewTokens tokens;

    @Inject
    Audit audit;

    @Inject
    Documents documents;

    @POST
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "createPreviewToken",
            summary = "Create a preview token",
            description =
                    "The server `/preview` of this API answers every read of delivery (`/v1`) as it would be if all drafts were published"
                            + " now or, with `at` and a time in the future, as it will be then: after what is scheduled until then. It takes"
                            + " a key with `content:read` or such a token, which lets whoever has it read previews for a limited time, and"
                            + " do nothing else. Rotating the secret that signs tokens voids them all. `Location` is where the preview of the site begins.")
    public RestResponse<PreviewToken> create(PreviewTokenRequest request) {
        Instant end = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(documents.valid(request).expiresInOrDefault());
        String token = tokens.sign(end);
        QuarkusTransaction.requiringNew().run(() -> audit.record("create", KIND, KIND, "until " + end));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new PreviewToken(token, end))
                .header("Location", Surface.PREVIEW.path() + Kind.STORY.collection())
                .build();
    }
}
