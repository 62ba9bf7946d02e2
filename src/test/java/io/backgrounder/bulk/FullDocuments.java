package io.backgrounder.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.openapi.Operations;
import io.backgrounder.web.json.Forms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes documents that are as large as the OpenAPI document lets them be: each text as long as it may be, in each list as many as there
 * may be. A member that is new there is in them by itself; one without a limit is an error.
 */
final class FullDocuments {
    /** Stands for a member that is left out. */
    static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();

    private static final int LONGEST_SLUG = 120;
    private static final String LAST = "9999-12-31T23:59:59.999999Z";
    private static final String FIRST = "0001-01-01T00:00:00Z";

    private final Operations operations = new Operations();
    private final Map<String, JsonNode> schemas = operations.lines();
    private int made;

    /** @param given what is not left to chance, by the place of a member, such as {@code /faqs/0}; null where it is */
    ObjectNode make(String type, Alphabet alphabet, Function<String, JsonNode> given) {
        return (ObjectNode) make(schemas.get(type), "", alphabet, given);
    }

    /** A slug that no other document has, of the greatest length. */
    static String slug(String name) {
        return name + "-" + "x".repeat(LONGEST_SLUG - 1 - name.length());
    }

    private JsonNode make(JsonNode reference, String at, Alphabet alphabet, Function<String, JsonNode> given) {
        JsonNode known = given.apply(at);
        if (known != null) {
            return known;
        }
        JsonNode schema = operations.resolve(reference);
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (schema.path("type").asText()) {
            case "object" -> {
                ObjectNode object = json.objectNode();
                JsonNode values = operations.resolve(schema.path("additionalProperties"));
                if (values.has("properties")) {
                    List<String> languages = List.of(Locale.getISOLanguages());
                    for (int i = 0; i < limit(schema, "maxProperties", at); i++) {
                        object.set(languages.get(i), make(values, at + "/" + i, alphabet, given));
                    }
                } else if (schema.has("additionalProperties")) {
                    for (int i = 0; i < limit(schema, "maxProperties", at); i++) {
                        object.put(
                                padded("n" + i, 60),
                                unique("v", limit(schema.get("additionalProperties"), "maxLength", at)));
                    }
                }
                schema.path("properties").properties().forEach(member -> {
                    JsonNode value = make(member.getValue(), at + "/" + member.getKey(), alphabet, given);
                    if (value != NOTHING) {
                        object.set(member.getKey(), value);
                    }
                });
                yield object;
            }
            case "array" -> {
                ArrayNode list = json.arrayNode();
                for (int i = 0; i < limit(schema, "maxItems", at); i++) {
                    list.add(make(schema.get("items"), at + "/" + i, alphabet, given));
                }
                yield list;
            }
            case "string" -> json.textNode(text(schema, at, alphabet));
            case "integer" -> json.numberNode(schema.path("maximum").asInt(Integer.MAX_VALUE));
            // An optional one says that something else is left out.
            case "boolean" -> NOTHING;
            case "number" -> json.numberNode(0.123456789012345678);
            default -> throw new AssertionError(at + " is " + schema);
        };
    }

    private String text(JsonNode schema, String at, Alphabet alphabet) {
        String pattern = schema.path("pattern").asText();
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        } else if (schema.path("format").asText().equals("date-time")) {
            return alphabet == Alphabet.ASCII ? FIRST : LAST;
        } else if (schema.path("format").asText().equals("date")) {
            return (alphabet == Alphabet.ASCII ? FIRST : LAST).substring(0, 10);
        } else if (pattern.startsWith("^([^")) {
            // Of texts in a list, none is another.
            String number = String.valueOf(made++ % 10_000);
            return number + alphabet.line(limit(schema, "maxLength", at) - number.length());
        } else if (pattern.equals("^(" + Forms.SLUG + ")$")) {
            return slug("full-" + made++);
        } else if (pattern.matches("\\^\\([a-z-]+(\\|[a-z-]+)+\\)\\$")) {
            return pattern.substring(2, pattern.indexOf('|'));
        } else if (pattern.startsWith("^(image/")) {
            return unique("image/x-", limit(schema, "maxLength", at));
        } else if (pattern.startsWith("^([#]")) {
            return "#abcdef";
        } else if (pattern.startsWith("^([A-Za-z0-9._~")) {
            return padded("https://full.example/", limit(schema, "maxLength", at));
        } else if (pattern.startsWith("^(https?:")) {
            String url = "https://full.example/" + made++ + "?";
            return url + "/".repeat(limit(schema, "maxLength", at) - url.length());
        }
        return alphabet.text(limit(schema, "maxLength", at));
    }

    /** A text of this length that no other document has. */
    private String unique(String start, int length) {
        return padded(start + made++, length);
    }

    private static String padded(String start, int length) {
        return start + "x".repeat(length - start.length());
    }

    private static int limit(JsonNode schema, String limit, String at) {
        if (!schema.has(limit)) {
            throw new AssertionError(at + " has no " + limit + ": " + schema);
        }
        return schema.get(limit).asInt();
    }
}
