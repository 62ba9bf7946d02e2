package io.backgrounder.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A row that PostgreSQL returns as a JSON array, nested rows included. Its values are read by their position, from 0. */
public record JsonRow(JsonNode values) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public static JsonRow of(String json) {
        try {
            return new JsonRow(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL returned invalid JSON", e);
        }
    }

    /** The SQL for a time that {@link #instant} reads; PostgreSQL's own JSON would have it in the session's time zone. */
    public static String micros(String column) {
        return "cast(extract(epoch from " + column + ") * 1000000 as bigint)";
    }

    public UUID uuid(int place) {
        return UUID.fromString(values.get(place).textValue());
    }

    public String text(int place) {
        return values.get(place).textValue();
    }

    public Integer number(int place) {
        return values.get(place).isNull() ? null : values.get(place).intValue();
    }

    public Instant instant(int place) {
        JsonNode micros = values.get(place);
        return micros.isNull() ? null : Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }

    public LocalDate date(int place) {
        return values.get(place).isNull() ? null : LocalDate.parse(text(place));
    }

    public JsonRow row(int place) {
        return new JsonRow(values.get(place));
    }

    /** The nested rows that {@code json_agg} returned; empty where it returned null. */
    public <T> List<T> rows(int place, Function<JsonRow, T> line) {
        List<T> lines = new ArrayList<>();
        values.get(place).forEach(row -> lines.add(line.apply(new JsonRow(row))));
        return lines;
    }
}
