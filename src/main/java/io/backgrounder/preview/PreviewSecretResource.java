package io.backgrounder.preview;

import io.backgrounder.access.Audit;
import io.backgrounder.access.Scopes;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The secret that signs preview tokens. */
@Path("/admin/v1/preview-secret")
@Tag(name = "Administration")
public class PreviewSecretResource {
    @Inject
    PreviewTokens tokens;

    @Inject
    Audit audit;

    @DELETE
    @RolesAllowed(Scopes.ADMIN)
    @Operation(
            operationId = "rotatePreviewSecret",
            summary = "Void all preview tokens",
            description =
                    "New tokens are signed with a new secret. If the secret is set by configuration, the request is refused (409): change it"
                            + " there.")
    public void rotate() {
        if (tokens.isConfigured()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The secret is configured: change BACKGROUNDER_PREVIEW_SECRET, on every node.");
        }
        tokens.rotate();
        QuarkusTransaction.requiringNew().run(() -> audit.record("rotate", "preview-secret", "preview-secret", null));
    }
}
