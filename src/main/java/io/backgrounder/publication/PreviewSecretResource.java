package io.backgrounder.publication;

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

/** The secret that preview links are signed with. */
@Path("/admin/v1/preview-secret")
@Tag(name = "Administration")
public class PreviewSecretResource {
    @Inject
    PreviewLinks links;

    @Inject
    Audit audit;

    @DELETE
    @RolesAllowed(Scopes.ADMIN)
    @Operation(
            operationId = "rotatePreviewSecret",
            summary = "Void all preview links",
            description =
                    "Links that are made from now on are signed with a new secret. Where the secret is configured, it is rotated"
                            + " there instead (409).")
    public void rotate() {
        if (links.isConfigured()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The secret is configured: change BACKGROUNDER_PREVIEW_SECRET, on every node.");
        }
        links.rotate();
        QuarkusTransaction.requiringNew().run(() -> audit.record("rotate", "preview-secret", "preview-secret", null));
    }
}
