package io.backgrounder.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as administrators see it. Its text is shown by {@link IssuedApiKey} only. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An API key, without its text")
public record ApiKey(
        @Schema(examples = "key_01m878hevte3asaagww8nhjrx9") @NotNull
        String id,

        @Schema(description = "The name by which its user acts", examples = "Wire ingest") @NotNull
        String name,

        @Schema(
                description = "What the key allows: these scopes, and all that they include",
                examples = "[\"content:write\"]",
                enumeration = {Scopes.READ, Scopes.WRITE, Scopes.PUBLISH, Scopes.INGEST, Scopes.ADMIN})
        @NotNull
        List<String> scopes,

        @Schema(
                description = "The id of the contributor whose key it is",
                examples = "contributor_01jq2w8h00e7za3v5c6m9d0k2x")
        String contributor,

        @NotNull Instant createdAt,

        @Schema(description = "The name of who made the key", examples = "admin")
        String createdBy,

        @Schema(description = "When the key expires") Instant expiresAt,

        @Schema(description = "When the key was revoked") Instant revokedAt,

        @Schema(description = "When the key was last used, to the minute")
        Instant lastUsedAt,

        @NotNull SelfLink links)
        implements Representation {

    static ApiKey of(ApiKeyEntity key) {
        return ApiKeyBuilder.builder()
                .id(ApiKeyEntity.text(key.id))
                .name(key.name)
                .scopes(key.scopes)
                .contributor(key.contributor())
                .createdAt(key.createdAt)
                .createdBy(key.createdBy)
                .expiresAt(key.expiresAt)
                .revokedAt(key.revokedAt)
                .lastUsedAt(key.lastUsedAt)
                .links(ApiKeyResource.link(key.id))
                .build();
    }
}
