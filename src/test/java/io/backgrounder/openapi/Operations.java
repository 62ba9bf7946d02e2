package io.backgrounder.openapi;

import static io.backgrounder.Documents.json;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the OpenAPI document that the server gives says of its operations, and of each text that they take. */
public final class Operations {
    private static final String PATCH = "application/merge-patch+json";

    private final JsonNode document = json(given().get("/openapi.json").asString());
    private final Set<JsonNode> bodies = new HashSet<>();

    /**
     * An operation.
     *
     * @param definition of the document
     */
    public record Operation(String method, String path, JsonNode definition) {
        String id() {
            return definition.path("operationId").asText();
        }

        String mediaType() {
            return definition.at("/requestBody/content").fieldNames().next();
        }

        JsonNode media() {
            return definition.at("/requestBody/content").path(mediaType());
        }

        JsonNode example() {
            return media().path("example");
        }

        /** Whether it changes what is there only for whoever has read it. */
        boolean isConditional() {
            return method.equals("PUT") || method.equals("PATCH");
        }

        boolean hasBody() {
            return definition.has("requestBody");
        }
    }

    public List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(item -> all.add(new Operation(
                                item.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), item.getValue()))));
        return all;
    }

    /** Of a patch, that of the document that it changes. */
    JsonNode bodySchema(Operation operation) {
        if (!operation.mediaType().equals(PATCH)) {
            return operation.media().path("schema");
        }
        JsonNode put = document.path("paths").path(operation.path).path("put");
        JsonNode whole = put.isObject()
                ? put
                : document.path("paths")
                        .path(operation.path.replaceAll("/\\{\\w+}$", ""))
                        .path("post");
        return whole.at("/requestBody/content/application~1json/schema");
    }

    /** Whether there is a body in what it answers with where all is well. */
    static boolean answers(Operation operation) {
        return !operation.definition().path("responses").has("204");
    }

    /** The schema of each type of line that an import takes. */
    public Map<String, JsonNode> lines() {
        Map<String, JsonNode> lines = new LinkedHashMap<>();
        document.at("/components/schemas/ImportLine/discriminator/mapping")
                .properties()
                .forEach(type -> lines.put(
                        type.getKey(), document.at(type.getValue().asText().substring(1))));
        return lines;
    }

    /** The texts of an operation's body; if they were given for another operation with the same body, every fifth. */
    Map<JsonPointer, JsonNode> texts(Operation operation) {
        JsonNode schema = bodySchema(operation);
        Map<JsonPointer, JsonNode> texts = texts(schema);
        if (!bodies.add(schema)) {
            List<JsonPointer> places = List.copyOf(texts.keySet());
            texts.keySet().removeIf(place -> places.indexOf(place) % 5 > 0);
        }
        return texts;
    }

    /**
     * The schema of each text of a body, by its place; the first of each list. Where a schema stands again, its first text stands for the
     * others.
     */
    Map<JsonPointer, JsonNode> texts(JsonNode schema) {
        Map<JsonPointer, JsonNode> found = new LinkedHashMap<>();
        texts(schema, JsonPointer.empty(), found, new HashSet<>());
        return found;
    }

    private void texts(JsonNode reference, JsonPointer at, Map<JsonPointer, JsonNode> found, Set<String> known) {
        JsonNode schema = resolve(reference);
        if (reference.has("$ref") && !known.add(reference.get("$ref").asText())) {
            Map<JsonPointer, JsonNode> again = new LinkedHashMap<>();
            texts(schema, at, again, new HashSet<>());
            again.entrySet().stream().limit(1).forEach(text -> found.putIfAbsent(text.getKey(), text.getValue()));
            return;
        }
        if (has(schema, "string")) {
            found.putIfAbsent(at, schema);
        }
        schema.path("properties")
                .properties()
                .forEach(member -> texts(member.getValue(), at.appendProperty(member.getKey()), found, known));
        if (schema.has("items")) {
            texts(schema.get("items"), at.appendIndex(0), found, known);
        }
        for (String kind : List.of("oneOf", "anyOf", "allOf")) {
            schema.path(kind).forEach(one -> texts(one, at, found, known));
        }
    }

    private static boolean has(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.asText().equals(type)
                || types.isArray() && types.toString().contains('"' + type + '"');
    }

    public JsonNode resolve(JsonNode schema) {
        return schema.has("$ref")
                ? resolve(document.at(schema.get("$ref").asText().substring(1)))
                : schema;
    }

    /** Whether the document lets a text stand there. */
    boolean takes(JsonNode schema, String text) {
        return text.codePointCount(0, text.length()) <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!schema.has("pattern")
                        || java.util.regex.Pattern.compile(schema.get("pattern").asText())
                                .matcher(text)
                                .find())
                && !schema.has("enum")
                && !schema.path("format").asText().startsWith("date");
    }

    /** Whether one of the errors is of this member, of what it is in, or of what is in it. */
    static boolean names(JsonNode errors, JsonPointer member) {
        for (JsonNode error : errors) {
            String pointer = error.path("pointer").asText();
            if (!pointer.isEmpty() && ((member + "/").startsWith(pointer + "/") || pointer.startsWith(member + "/"))) {
                return true;
            }
        }
        return false;
    }

    /** Puts a text into a document, with what is missing on the way there. */
    static void put(JsonNode document, JsonPointer at, String text) {
        JsonNode parent = document;
        for (JsonPointer step = at; !step.tail().matches(); step = step.tail()) {
            if (!child(parent, step).isContainerNode()) {
                set(
                        parent,
                        step,
                        step.tail().mayMatchElement()
                                ? JsonNodeFactory.instance.arrayNode()
                                : JsonNodeFactory.instance.objectNode());
            }
            parent = child(parent, step);
        }
        set(parent, at.last(), JsonNodeFactory.instance.textNode(text));
    }

    private static JsonNode child(JsonNode parent, JsonPointer step) {
        return parent.isArray() ? parent.path(step.getMatchingIndex()) : parent.path(step.getMatchingProperty());
    }

    private static void set(JsonNode parent, JsonPointer step, JsonNode value) {
        if (parent instanceof ArrayNode list && list.isEmpty()) {
            list.add(value);
        } else if (parent instanceof ArrayNode list) {
            list.set(step.getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(step.getMatchingProperty(), value);
        }
    }
}
