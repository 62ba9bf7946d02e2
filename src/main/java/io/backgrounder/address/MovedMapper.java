package io.backgrounder.address;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a former address with 308 (RFC 9110, 15.4.9) to the same path and query below the current one. */
class MovedMapper {
    @ServerExceptionMapper
    Response moved(MovedException e, RoutingContext request) {
        String collection = "/" + e.kind.collection() + "/";
        String path = request.request().path();
        int start = path.indexOf(collection) + collection.length();
        int end = path.indexOf('/', start);
        String query = request.request().query();
        return Response.status(308)
                // PublicUrl puts the base before it.
                .header(
                        HttpHeaders.LOCATION,
                        path.substring(0, start)
                                + e.slug
                                + (end < 0 ? "" : path.substring(end))
                                + (query == null ? "" : "?" + query))
                .header("Cache-Control", "public, max-age=60")
                .build();
    }
}
