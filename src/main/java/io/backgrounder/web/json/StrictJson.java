package io.backgrounder.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Reads documents without guessing: unknown and duplicate members, trailing tokens, scalars of the wrong type, and text that could not be
 * returned as it was sent are errors.
 */
public final class StrictJson {
    /**
     * The most bytes that a document may have, sent alone or as a line of an import. The largest documents are revisions, whose page has
     * all that the story showed: the largest one that the tests export has 19 MB, where each character that may be escaped is written as
     * six bytes.
     */
    public static final int MOST_BYTES = 32 << 20;

    public static final String EXPONENT = "has a number whose exponent is too large";

    private static final int MOST_NESTED = 20;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_NAME = 100;
    /** The largest document, a revision with 50 summaries of 50 articles each and 50 points with 50 sources each, has 45,000. */
    private static final int MOST_TOKENS = 100_000;

    private StrictJson() {}

    public static JsonMapper mapper() {
        JsonFactory factory = new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_NESTED)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .maxTokenCount(MOST_TOKENS)
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

    /** Reads UTF-8 directly from the bytes, without another copy of the whole. */
    public static <T> T read(ObjectMapper mapper, byte[] json, Class<T> type) throws IOException {
        return read(mapper.readerFor(type), json);
    }

    /** The same for a reader with a type. */
    public static <T> T read(ObjectReader reader, byte[] json) throws IOException {
        try (Reader text = new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8.newDecoder())) {
            return reader.readValue(text);
        }
    }

    /** Says which limit a text exceeds. */
    public static String exceeded(StreamConstraintsException limit) {
        String message = limit.getOriginalMessage();
        if (message.startsWith("Document nesting")) {
            return "is nested more than " + MOST_NESTED + " deep";
        } else if (message.startsWith("Token count")) {
            return "has more than " + MOST_TOKENS + " values and names";
        } else if (message.startsWith("Name")) {
            return "has a member whose name has more than " + LONGEST_NAME + " characters";
        } else if (message.startsWith("String")) {
            return "has a text of more than " + StreamReadConstraints.DEFAULT_MAX_STRING_LEN + " characters";
        } else if (message.startsWith("BigDecimal scale")) {
            return EXPONENT;
        }
        return "has a number of more than " + LONGEST_NUMBER + " digits";
    }

    /** What a numeric member accepts; null for a member of another type. */
    public static String wholeNumber(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "must be a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
        } else if (type == long.class || type == Long.class) {
            return "must be a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
        }
        return null;
    }

    private static LocalDate date(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw new DateTimeException("not a date");
        }
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1) {
            throw new DateTimeException("not in the years 0001 to 9999");
        }
        return date;
    }

    /** Accepts a JSON string of well-formed text, and nothing else. */
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
