package io.backgrounder.web.json;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes the records that are not a {@link Representation}: documents, created resources, problems. */
@Provider
class JsonBodyWriter extends BodyWriter<Record> {
    @Inject
    CurrentVertxRequest current;

    @Inject
    PublicUrl publicUrl;

    @Override
    protected boolean isWriteable(Class<?> type) {
        return !Representation.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Record body, Type genericType, ServerRequestContext context) throws IOException {
        context.serverResponse().end(publicUrl.writer(current.getCurrent()).writeValueAsBytes(body));
    }
}
