package io.backgrounder.web.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Selects members of representations by path: {@code topics}, or {@code topics.name} for a member of each topic. */
public final class Fields {
    /** The rest of a path that ends here: the whole member. */
    private static final String WHOLE = "";

    private Fields() {}

    /** Removes the members that no path names, except required ones, which every schema demands. */
    public static void retain(ObjectNode object, Class<?> type, Collection<String> paths) {
        Map<String, Set<String>> rests = new HashMap<>();
        for (String path : paths) {
            int dot = path.indexOf('.');
            rests.computeIfAbsent(dot < 0 ? path : path.substring(0, dot), name -> new HashSet<>())
                    .add(dot < 0 ? WHOLE : path.substring(dot + 1));
        }
        Set<String> kept = new HashSet<>(rests.keySet());
        for (RecordComponent member : type.getRecordComponents()) {
            Set<String> rest = rests.getOrDefault(member.getName(), Set.of(WHOLE));
            if (isRequired(member)) {
                kept.add(member.getName());
            }
            if (!rest.contains(WHOLE)) {
                retain(object.path(member.getName()), records(member), rest);
            }
        }
        object.retain(kept);
    }

    /** @param types the types that the member may have: the first whose required members it has is its own */
    private static void retain(JsonNode member, List<Class<?>> types, Collection<String> paths) {
        if (member instanceof ObjectNode object) {
            types.stream()
                    .filter(type -> required(type).allMatch(object::has))
                    .findFirst()
                    .ifPresent(type -> retain(object, type, paths));
        } else {
            member.forEach(element -> retain(element, types, paths));
        }
    }

    private static Stream<String> required(Class<?> type) {
        return Stream.of(type.getRecordComponents()).filter(Fields::isRequired).map(RecordComponent::getName);
    }

    /** Whether the schema of its object requires a member: it is never null, or the schema says so of one that is derived. */
    private static boolean isRequired(RecordComponent member) {
        Schema schema = member.getAccessor().getAnnotation(Schema.class);
        return member.getAccessor().isAnnotationPresent(NotNull.class) || (schema != null && schema.required());
    }

    /** The paths of all members, and of the members of these. */
    public static List<String> paths(Class<?> type) {
        List<String> paths = new ArrayList<>();
        for (RecordComponent member : type.getRecordComponents()) {
            paths.add(member.getName());
            records(member).forEach(inner -> paths(inner).forEach(path -> paths.add(member.getName() + "." + path)));
        }
        return paths.stream().distinct().toList();
    }

    /** The valid paths where one of those given is unknown: the members of its nearest ancestor that exists. */
    static List<String> choices(List<String> paths, List<String> given) {
        String parent =
                given.stream().filter(path -> !paths.contains(path)).findFirst().orElseThrow();
        List<String> choices = List.of();
        while (choices.isEmpty()) {
            int dot = parent.lastIndexOf('.');
            parent = dot < 0 ? "" : parent.substring(0, dot);
            String start = dot < 0 ? "" : parent + ".";
            choices = paths.stream()
                    .filter(path -> path.startsWith(start) && path.indexOf('.', start.length()) < 0)
                    .toList();
        }
        return choices;
    }

    /** The record types that a member, or the elements of its list, may have. */
    private static List<Class<?>> records(RecordComponent member) {
        Schema schema = member.getAccessor().getAnnotation(Schema.class);
        if (schema != null && schema.anyOf().length > 0) {
            return List.of(schema.anyOf());
        }
        Class<?> type = record(member.getGenericType());
        return type == null ? List.of() : List.of(type);
    }

    /** The record type of a member, or of the elements of its list; null for any other member. */
    private static Class<?> record(Type member) {
        if (member instanceof ParameterizedType list) {
            return record(list.getActualTypeArguments()[0]);
        }
        return member instanceof Class<?> type && type.isRecord() ? type : null;
    }
}
