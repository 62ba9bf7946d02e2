package io.backgrounder.web.json;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;

/** Base class of body writers that implement Quarkus REST's {@code writeResponse} instead of Jakarta REST's {@code writeTo}. */
public abstract class BodyWriter<T> implements ServerMessageBodyWriter<T> {
    /** Whether this writer writes bodies of the type. */
    protected abstract boolean isWriteable(Class<?> type);

    @Override
    public final boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType media) {
        return isWriteable(type);
    }

    @Override
    public final boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return isWriteable(type);
    }

    @Override
    public final void writeTo(
            T body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("Quarkus REST calls writeResponse");
    }
}
