package io.backgrounder.web.query;

import io.backgrounder.web.json.Timestamps;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;

/** Converts timestamps in query parameters. */
@Provider
class InstantParameters implements ParamConverterProvider, ParamConverter<Instant> {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == Instant.class ? (ParamConverter<T>) this : null;
    }

    @Override
    public Instant fromString(String text) {
        return text == null ? null : Timestamps.parse(text);
    }

    @Override
    public String toString(Instant instant) {
        return instant.toString();
    }
}
