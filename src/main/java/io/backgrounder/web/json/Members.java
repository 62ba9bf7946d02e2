package io.backgrounder.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares JSON objects. */
public final class Members {
    private Members() {}

    /** The names of the members that differ between two objects, or that only one of them has. */
    public static Set<String> differing(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        for (JsonNode object : new JsonNode[] {before, after}) {
            object.fieldNames().forEachRemaining(name -> {
                if (!Objects.equals(before.get(name), after.get(name))) {
                    names.add(name);
                }
            });
        }
        return names;
    }
}
