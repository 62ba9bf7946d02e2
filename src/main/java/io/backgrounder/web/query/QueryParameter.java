package io.backgrounder.web.query;

import io.backgrounder.web.json.Listing;
import io.backgrounder.web.json.Timestamps;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** A declared query parameter, and the form of its values, as its declaration states them. */
public record QueryParameter(Class<?> type, List<String> allowed, String defaultValue, boolean mayBeEmpty) {

    private static final Map<Method, Map<String, QueryParameter>> KNOWN = new ConcurrentHashMap<>();

    /** The query parameters of an operation by name, those of its {@code @BeanParam} classes included. */
    public static Map<String, QueryParameter> of(Method operation) {
        return KNOWN.computeIfAbsent(operation, QueryParameter::read);
    }

    /** Whether the values are the default, so that a request without the parameter asks for the same. */
    public boolean isDefault(List<String> values) {
        return String.join(",", values).equals(defaultValue);
    }

    private static Map<String, QueryParameter> read(Method operation) {
        Map<String, QueryParameter> found = new TreeMap<>();
        for (java.lang.reflect.Parameter parameter : operation.getParameters()) {
            add(found, parameter.getName(), parameter.getType(), parameter);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> bean = parameter.getType(); bean != Object.class; bean = bean.getSuperclass()) {
                    for (Field field : bean.getDeclaredFields()) {
                        add(found, field.getName(), field.getType(), field);
                    }
                }
            }
        }
        found.computeIfPresent(
                "fields",
                (name, fields) -> new QueryParameter(
                        fields.type, Fields.paths(line(operation.getGenericReturnType())), null, false));
        if (operation.getDeclaringClass().isAnnotationPresent(Snapshot.class)) {
            found.put(Dependencies.MIN_POSITION, new QueryParameter(Long.class, List.of(), null, false));
        }
        return found;
    }

    private static void add(
            Map<String, QueryParameter> found, String name, Class<?> type, AnnotatedElement declaration) {
        if (declaration.isAnnotationPresent(RestQuery.class)) {
            Parameter documented = declaration.getAnnotation(Parameter.class);
            DefaultValue preset = declaration.getAnnotation(DefaultValue.class);
            found.put(
                    name,
                    new QueryParameter(
                            type,
                            documented == null
                                    ? List.of()
                                    : values(documented.schema().enumeration()),
                            preset == null ? null : preset.value(),
                            documented != null && documented.allowEmptyValue()));
        }
    }

    /** The values of an enumeration, in which a constant may name several as alternatives of a regular expression. */
    private static List<String> values(String... enumeration) {
        return Arrays.stream(enumeration)
                .flatMap(names -> Arrays.stream(names.split("\\|", -1)))
                .toList();
    }

    /** Whether the parameter accepts several values: joined by commas, repeated, or both. */
    public boolean isList() {
        return type == List.class;
    }

    /** What is wrong with a value, if anything. */
    Optional<String> fault(String value) {
        if (value.isBlank() && mayBeEmpty) {
            return Optional.empty();
        } else if (value.isBlank()) {
            return Optional.of("must not be empty");
        } else if ((type == int.class || type == Integer.class) && !isInt(value)) {
            return Optional.of("must be a whole number");
        } else if (type == Long.class && !value.matches("[0-9]{1,18}")) {
            return Optional.of("must be a position: a whole number, 0 or more");
        } else if ((type == boolean.class || type == Boolean.class) && !value.matches("true|false")) {
            return Optional.of("must be true or false");
        } else if (type == java.time.Instant.class && !isTimestamp(value)) {
            return Optional.of("must be an RFC 3339 timestamp such as 2026-11-24T08:00:00Z, with at most microseconds");
        }
        List<String> given = isList() ? Arrays.asList(value.split(",", -1)) : List.of(value);
        if (!allowed.isEmpty() && !allowed.containsAll(given)) {
            return Optional.of((isList() ? "must be one or more of " : "must be one of ")
                    + String.join(", ", Fields.choices(allowed, given)));
        } else if (new TreeSet<>(given).size() < given.size() || given.contains("")) {
            return Optional.of("must not have repeated or empty values");
        }
        return Optional.empty();
    }

    private static boolean isInt(String value) {
        return value.matches("-?[0-9]{1,10}") && Long.parseLong(value) == (int) Long.parseLong(value);
    }

    private static boolean isTimestamp(String value) {
        try {
            Timestamps.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The type that an operation returns, or that of the lines if it returns a page. */
    private static Class<?> line(Type type) {
        if (type instanceof ParameterizedType page) {
            return line(page.getActualTypeArguments()[0]);
        }
        return Arrays.stream(((Class<?>) type).getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(listing -> listing.getRawType() == Listing.class)
                .<Class<?>>map(listing -> line(listing.getActualTypeArguments()[0]))
                .findFirst()
                .orElse((Class<?>) type);
    }
}
