package io.backgrounder.document;

import io.backgrounder.address.Kind;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A document in an editorial answer.
 *
 * @param created whether this request created it
 */
public record Edited<D extends Document<D>>(D document, String etag, boolean created) {

    public RestResponse<D> response(Kind kind) {
        var response = RestResponse.ResponseBuilder.<D>create(created ? 201 : 200)
                .entity(document)
                .header(HttpHeaders.ETAG, etag);
        return (created ? response.header(HttpHeaders.LOCATION, kind.editorialPath(document.id())) : response).build();
    }
}
