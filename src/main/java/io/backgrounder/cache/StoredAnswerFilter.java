package io.backgrounder.cache;

import io.backgrounder.address.Kind;
import io.backgrounder.web.http.CacheControl;
import io.backgrounder.web.json.PublicUrl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Answers a request for a page with what is stored, or else has what is made for it stored. */
@Provider
@Stored
class StoredAnswerFilter implements ContainerRequestFilter {
    @Inject
    CurrentVertxRequest current;

    @Inject
    CacheControl cacheControl;

    @Inject
    PublicUrl publicUrl;

    @Inject
    StoredAnswers answers;

    @Override
    public void filter(ContainerRequestContext context) {
        RoutingContext request = current.getCurrent();
        if (answers.areOn()
                && request.request().query() == null
                && CachedAnswers.takesAnswers(request)
                && cacheControl.isPublic(request.request().path())
                && publicUrl.prefix(request).isEmpty()) {
            Map.Entry<String, List<String>> address = context.getUriInfo()
                    .getPathParameters()
                    .entrySet()
                    .iterator()
                    .next();
            Kind kind = Kind.of(address.getKey());
            answers.find(kind, address.getValue().get(0))
                    .ifPresentOrElse(found -> answer(context, found), () -> StoredAnswers.want(request, kind));
        }
    }

    /** As if the method had returned it: the status of a response would win over that of the writer, which may be 304. */
    private static void answer(ContainerRequestContext context, StoredAnswer found) {
        context.abortWith(Response.ok().build());
        ServerRequestContext server = ((ResteasyReactiveContainerRequestContext) context).getServerRequestContext();
        ((ResteasyReactiveRequestContext) server).setResult(found);
    }
}
