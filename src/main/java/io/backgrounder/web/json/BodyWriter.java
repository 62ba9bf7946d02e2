package io.backgrounder.web.json;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;

/** Writes the bodies of some types, as Quarkus REST has it done and not as Jakarta REST has. */
public abstract class BodyWriter<T> implements ServerMessageBodyWriter<T> {
    /** Whether those of a type are written by it. */
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
