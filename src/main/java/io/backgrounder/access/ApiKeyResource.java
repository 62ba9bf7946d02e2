package io.backgrounder.access;

import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** API keys, for administrators. */
@Path(ApiKeyResource.PATH)
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "API keys")
public class ApiKeyResource {
    static final String PATH = "/admin/v1/api-keys";
    private static final String ID = "Id of the key";
    private static final String EXAMPLE = "key_01m878hevte3asaagww8nhjrx9";

    @Inject
    ApiKeys keys;

    @Inject
    Documents documents;

    @GET
    @Operation(
            operationId = "listApiKeys",
            summary = "List API keys",
            description =
                    "Lists all keys, newest first, including revoked and expired ones. The key that is set as `BACKGROUNDER_ADMIN_KEY` is"
                            + " not among them.")
    public Page<ApiKey> list(@Valid @BeanParam ListParams params) {
        return keys.list(params);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "createApiKey",
            summary = "Create an API key",
            description = "Returns the whole key, which is never shown again: the server keeps only its SHA-256.")
    public RestResponse<IssuedApiKey> create(ApiKeyDocument wanted) {
        documents.valid(wanted);
        return IssuedApiKey.response(
                keys.create(wanted.name(), wanted.scopes(), wanted.contributor(), wanted.expiresAt()));
    }

    @GET
    @Path("{key}")
    @Operation(
            operationId = "getApiKey",
            summary = "Read an API key",
            description = "Returns the name of a key, what it allows, and when it was last used.")
    public ApiKey get(@Parameter(description = ID, example = EXAMPLE) @RestPath String key) {
        return keys.findByIdOptional(id(key)).map(ApiKey::of).orElseThrow(() -> ApiKeys.notFound(key));
    }

    @DELETE
    @Path("{key}")
    @Transactional
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke an API key",
            description =
                    "Revokes the key for good, everywhere, from the next request on. Revoking it again changes nothing. The last valid"
                            + " key with the scope `admin` cannot be revoked, unless `BACKGROUNDER_ADMIN_KEY` is set.")
    @APIResponse(responseCode = "204", description = "The key is revoked")
    public void revoke(@Parameter(description = ID, example = "key_01k8zp4n2hf62rds07ks1dc2xa") @RestPath String key) {
        keys.revoke(id(key));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{key}/secrets")
    @Transactional
    @Operation(
            operationId = "rotateApiKey",
            summary = "Rotate an API key",
            description =
                    "Gives the key a new text, which is shown only now. Older ones still work for `overlapSeconds`, so that its users can"
                            + " be changed over one by one. Name, scopes and expiry stay the same.")
    public RestResponse<IssuedApiKey> rotate(
            @Parameter(description = ID, example = EXAMPLE) @RestPath String key, SecretRotation rotation) {
        documents.valid(rotation);
        return IssuedApiKey.response(keys.rotate(id(key), rotation.overlapSeconds()));
    }

    static SelfLink link(UUID id) {
        return new SelfLink(PATH + "/" + ApiKeyEntity.text(id));
    }

    private static UUID id(String reference) {
        return ApiKeyEntity.parse(reference).orElseThrow(() -> ApiKeys.notFound(reference));
    }
}
