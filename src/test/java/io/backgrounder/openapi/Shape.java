package io.backgrounder.openapi;

import static io.backgrounder.Documents.json;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a schema of the OpenAPI document that the server gives says of members: which there are, and which always come. */
public final class Shape {
    private final JsonNode document;
    private final JsonNode schema;

    public Shape(String name) {
        document = json(given().get("/openapi.json").asString());
        schema = document.at("/components/schemas/" + name);
    }

    private Shape(JsonNode document, JsonNode schema) {
        this.document = document;
        this.schema = schema;
    }

    /** The paths of all members, and of what is in them. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            paths.add(name);
            of(name).paths().forEach(path -> paths.add(name + "." + path));
        });
        return paths;
    }

    public Set<String> required() {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    /** Of a member, or of the elements of one that is a list. */
    private Shape of(String member) {
        JsonNode found = schema.path("properties").path(member);
        JsonNode one = found.has("items") ? found.get("items") : found;
        return new Shape(
                document, one.has("$ref") ? document.at(one.get("$ref").asText().substring(1)) : one);
    }

    /** Removes what no path names and is not required. */
    public void retain(JsonNode node, Collection<String> paths) {
        if (node.isArray()) {
            node.forEach(element -> retain(element, paths));
        } else if (node instanceof ObjectNode object) {
            Set<String> kept = required();
            paths.forEach(path -> kept.add(path.replaceAll("\\..*", "")));
            object.retain(kept);
            for (String name : kept) {
                List<String> inner = paths.stream()
                        .filter(path -> path.startsWith(name + "."))
                        .map(path -> path.substring(name.length() + 1))
                        .toList();
                if (!inner.isEmpty() && !paths.contains(name)) {
                    of(name).retain(object.path(name), inner);
                }
            }
        }
    }
}
