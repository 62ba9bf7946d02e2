package io.backgrounder.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes answers that are no {@link Representation}: documents, what was made, problems. */
@Provider
class JsonBodyWriter implements ServerMessageBodyWriter<Record> {
    @Inject
    CurrentVertxRequest current;

    @Inject
    PublicUrl publicUrl;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType media) {
        return isWriteable(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return isWriteable(type);
    }

    private static boolean isWriteable(Class<?> type) {
        return !Representation.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Record body, Type genericType, ServerRequestContext context) throws IOException {
        context.serverResponse().end(publicUrl.writer(current.getCurrent()).writeValueAsBytes(body));
    }

    @Override
    public void writeTo(
            Record body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        throw new UnsupportedOperationException("Quarkus REST calls writeResponse");
    }
}
