package io.backgrounder.access;

import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** An API key to be made. */
@Schema(description = "The API key to create")
public record ApiKeyDocument(
        @Schema(
                description =
                        "The name by which its user acts. It is public, as the author of the revisions that the key publishes; so a name"
                                + " that a key has, or had before it was revoked, is not given again",
                examples = "Wire ingest")
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String name,

        @Schema(
                description =
                        "What the key allows: `content:read` reads drafts and histories, `content:write` writes drafts, `content:publish`"
                                + " changes what readers see, and `admin` does everything. Each scope includes those before it."
                                + " `content:ingest`, which makes the key a pipeline's, imports drafts, and includes nothing else. None"
                                + " may be named twice")
        @NotNull
        @Size(min = 1, max = 5)
        @UniqueElements(message = "must not have repeated values")
        List<@NotNull @Pattern(regexp = Scopes.FORM, message = Scopes.FORM_MESSAGE) String> scopes,

        @Schema(
                description =
                        "The slug or id of the contributor whose key it is. A person who is a contributor can review what machines have"
                                + " made. A key with the scope `content:ingest` has none",
                examples = "ingrid-solvang")
        @Size(max = 120)
        String contributor,

        @Schema(description = "When the key expires, in the future; never, unless given") @Future
        Instant expiresAt) {}
