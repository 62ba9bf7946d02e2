package io.backgrounder.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Reads documents without guessing: unknown and duplicate members, trailing tokens, scalars of the wrong type, and text
 * that could not come back as it was sent are errors.
 */
public final class StrictJson {
    private StrictJson() {}

    public static JsonMapper mapper() {
        JsonFactory factory = new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(20)
                        .maxNumberLength(20)
                        .maxNameLength(100)
                        .build())
                .build();
        SimpleModule types = new SimpleModule()
                .addDeserializer(String.class, new Text<>(String.class, text -> text, "text"))
                .addDeserializer(
                        Instant.class,
                        new Text<>(Instant.class, Timestamps::parse, "an RFC 3339 timestamp of at most microseconds"))
                .addDeserializer(
                        LocalDate.class, new Text<>(LocalDate.class, StrictJson::date, "a date such as 2026-11-24"));
        return JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .addModule(new JavaTimeModule())
                .addModule(types)
                .build();
    }

    private static LocalDate date(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw new DateTimeException("not a date");
        }
        return LocalDate.parse(text);
    }

    /** A JSON string, and nothing else, of well-formed text. */
    private static final class Text<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parse;
        private final String form;

        Text(Class<T> type, Function<String, T> parse, String form) {
            super(type);
            this.parse = parse;
            this.form = form;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.reportInputMismatch(this, "must be " + form + ", as a string");
            }
            String fault = WellFormed.fault(json.getText());
            if (fault != null) {
                return (T) context.reportInputMismatch(this, fault);
            }
            try {
                return parse.apply(json.getText());
            } catch (DateTimeException e) {
                return (T) context.reportInputMismatch(this, "must be " + form);
            }
        }
    }
}
