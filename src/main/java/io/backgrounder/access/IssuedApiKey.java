package io.backgrounder.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.SelfLink;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** A key with its text, in the only answer that ever shows it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An API key with its text, which is shown only now")
public record IssuedApiKey(
        @Schema(examples = "key_01m878hevte3asaagww8nhjrx9") @NotNull
        String id,

        @Schema(
                description = "The whole key, for `Authorization: Bearer`. Store it: the server does not",
                examples = "bgk_2f0c6f1f6d3b8f0a9e7c5d4b3a29181706f5e4d33c6e1f0a")
        @NotNull
        String key,

        @NotNull String name,

        @Schema(enumeration = {Scopes.READ, Scopes.WRITE, Scopes.PUBLISH, Scopes.INGEST, Scopes.ADMIN}) @NotNull
        List<String> scopes,

        @Schema(
                description = "The id of the contributor whose key it is",
                examples = "contributor_01jq2w8h00e7za3v5c6m9d0k2x")
        String contributor,

        @NotNull Instant createdAt,
        Instant expiresAt,
        @NotNull SelfLink links) {

    static RestResponse<IssuedApiKey> response(ApiKeys.Issued issued) {
        ApiKeyEntity key = issued.key();
        SelfLink link = ApiKeyResource.link(key.id);
        return RestResponse.ResponseBuilder.<IssuedApiKey>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, link.self())
                .entity(IssuedApiKeyBuilder.builder()
                        .id(ApiKeyEntity.text(key.id))
                        .key(issued.text())
                        .name(key.name)
                        .scopes(key.scopes)
                        .contributor(key.contributor())
                        .createdAt(key.createdAt)
                        .expiresAt(key.expiresAt)
                        .links(link)
                        .build())
                .build();
    }

    /** Leaves out the key, which must not be logged. */
    @Override
    public String toString() {
        return id;
    }
}
