package io.backgrounder.openapi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What generators of clients stumble over is not in the document. */
class PortableDocumentTest {
    /** What Java, ECMA-262 and Python read alike: no categories, look-around, references, or classes such as {@code \w}. */
    private static final String CONSTRUCT = "[A-Za-z0-9_:/@%&;,=!' -]" // literals
            + "|\\\\[.x|?*+()]" // escaped
            + "|\\[\\^?(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]|\\\\x[0-7][0-9a-f]|\\\\x9f)+]" // classes
            + "|\\((?!\\?)|\\)(?![*+])|\\|" // groups, for whose repetition without end Java recurses
            + "|[*+?](?![*+?])|\\{[0-9]+(?:,[0-9]+)?}(?![*+?])"; // greedy quantifiers

    private static final Pattern PORTABLE = Pattern.compile("\\^(?:" + CONSTRUCT + ")*\\$");

    /** Of Go, Java, Kotlin, Python and TypeScript: keywords, and types that every file may use. */
    private static final Set<String> TAKEN = Set.of(
            ("any array bool boolean break case catch chan class const continue date def default defer double else enum error exception"
                            + " export extends false file final finally float for from fun func function go goto if import in int integer"
                            + " interface is lambda list long map module none null number object package pass promise range record request"
                            + " response result return select self set short static string struct super switch symbol this throw true try"
                            + " type unit unknown val var void when while with yield")
                    .split(" "));

    private final JsonNode document =
            JsonMapper.shared().readTree(Path.of("openapi/openapi.json").toFile());
    private final JsonNode schemas = document.at("/components/schemas");

    @Test
    void everyLanguageReadsEachPatternAlike() {
        List<String> patterns = new ArrayList<>();
        schemas((where, schema) -> {
            if (schema.path("pattern").isString()) {
                String pattern = schema.get("pattern").asString();
                Pattern.compile(pattern);
                assertTrue(PORTABLE.matcher(pattern).matches(), where + ": " + pattern);
                patterns.add(pattern);
            }
        });
        assertThat(patterns.size(), greaterThan(40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^\\p{Cc}$",
                "^(?=a)b$",
                "^(?:a)$",
                "^(?<n>a)$",
                "^\\w+$",
                "^\\d$",
                "^.*$",
                "^[\\s]$",
                "^a*?$",
                "^a++$",
                "^(a)\\1$",
                "^(a|b)*$",
                "^(ab)+$",
                "^\u2028$",
                "^\\u2028$",
                "^[a&&[b]]$",
                "^[[:alpha:]]$",
                "^a\\Z$",
                "a",
                "^a"
            })
    void thisTestKnowsWhatIsReadDifferently(String pattern) {
        assertTrue(!PORTABLE.matcher(pattern).matches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi.json", "openapi.yaml"})
    void noCharacterOfTheFilesIsInvisible(String name) throws IOException {
        String unseen =
                Files.readString(Path.of("openapi", name)).replaceAll("[^\\p{C}\\p{Zl}\\p{Zp}\u00a0\u3000]|\n", "");
        assertEquals("", unseen);
    }

    @Test
    void noNameIsAKeywordOrAnothersDerivedName() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        schemas.properties().forEach(schema -> assertTrue(names.add(schema.getKey()), schema.getKey()));
        Set<String> derived = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        schemas.properties().forEach(schema -> {
            assertTrue(!TAKEN.contains(schema.getKey().toLowerCase(Locale.ROOT)), schema.getKey());
            // Constructors and wrappers of Go; the enumerations of members, of what is in lists, and of other
            // languages' suffixes.
            for (String pattern : List.of(
                    "New%s", "Nullable%s", "NewNullable%s", "New%sWithDefaults", "%sEnum", "%sInner", "%sBuilder")) {
                derived.add(pattern.formatted(schema.getKey()));
            }
            schema.getValue().path("properties").properties().forEach(member -> {
                if (member.getValue().has("enum")) {
                    derived.add(schema.getKey() + member.getKey());
                }
            });
        });
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    for (String pattern : List.of(
                            "%sParams",
                            "%sData",
                            "%sError",
                            "%sErrors",
                            "%sResponse",
                            "%sResponses",
                            "%sBody",
                            "%sRequest",
                            "%sResult",
                            "api%sRequest")) {
                        derived.add(
                                pattern.formatted(operation.path("operationId").asString()));
                    }
                }));
        derived.retainAll(names);
        assertThat(derived, empty());
    }

    @Test
    void aPathParameterThatIsANumberIsAnInteger() {
        List<String> numbers = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> operation.path("parameters").forEach(parameter -> {
                            String where =
                                    path.getKey() + " " + parameter.path("name").asString();
                            boolean number =
                                    parameter.path("example").asString("").matches("[0-9]+")
                                            || parameter.path("example").isNumber();
                            if (parameter.path("in").asString().equals("path")) {
                                assertEquals(
                                        number ? "integer" : "string",
                                        parameter.at("/schema/type").asString(),
                                        where);
                                numbers.addAll(number ? List.of(where) : List.of());
                            }
                        })));
        assertThat(numbers.size(), greaterThan(2));
    }

    @Test
    void whatComesAsLinesIsTextWhoseLinesAreDescribed() {
        List<String> lines = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .findValues("content")
                        .forEach(content -> content.properties().forEach(media -> {
                            if (media.getKey().matches("application/x-ndjson|text/event-stream")) {
                                JsonNode schema = media.getValue().path("schema");
                                assertEquals("string", schema.path("type").asString(), path.getKey());
                                assertEquals(
                                        media.getKey(),
                                        schema.path("contentMediaType").asString(),
                                        path.getKey());
                                String line = Contract.name(schema);
                                assertTrue(schemas.has(line), path.getKey() + " " + line);
                                lines.add(line);
                            }
                        })));
        assertEquals(5, lines.size());
    }

    /** Sets that may grow are strings with what they have now as examples; the others are closed. */
    @Test
    void membersThatNameTheirValuesAreEnumerations() {
        List<String> open = new ArrayList<>();
        schemas((where, schema) -> {
            String description = schema.path("description").asString("");
            // Java's client does not compile with a set of an enumeration.
            assertTrue(!schema.at("/items").has("enum") || !schema.has("uniqueItems"), where);
            boolean isString = schema.path("type").asString("").equals("string");
            boolean grows = isString && schema.path("examples").size() > 1;
            if (grows) {
                open.add(where);
            }
            if (isString && !grows && description.matches("(?s)`[a-z]+`(, | or |:).*")) {
                assertTrue(schema.has("enum"), where);
            }
        });
        assertThat(open.size(), greaterThan(12));
    }

    @Test
    void everyTypeOfEventIsAWebhook() {
        Set<String> types = new TreeSet<>();
        schemas.at("/WebhookEvent/properties/type/examples").forEach(type -> types.add(type.asString()));
        Set<String> described = new TreeSet<>();
        document.path("webhooks").properties().forEach(webhook -> {
            described.add(webhook.getKey());
            JsonNode post = webhook.getValue().path("post");
            assertEquals(
                    List.of("webhook-id", "webhook-timestamp", "webhook-signature"),
                    post.path("parameters").findValuesAsString("name"));
            JsonNode body = post.at("/requestBody/content/application~1json/schema/allOf");
            assertEquals("#/components/schemas/WebhookEvent", body.at("/0/$ref").asString());
            assertEquals(webhook.getKey(), body.at("/1/properties/type/enum/0").asString());
        });
        assertEquals(types, described);
        assertThat(described.size(), greaterThan(12));
    }

    private void schemas(BiConsumer<String, JsonNode> visit) {
        schemas("", document, visit);
    }

    /** Whatever looks like a schema, wherever it is. */
    private static void schemas(String at, JsonNode node, BiConsumer<String, JsonNode> visit) {
        if (node.isObject() && !at.endsWith("/properties") && !at.contains("/example")) {
            visit.accept(at, node);
        }
        node.properties().forEach(member -> schemas(at + "/" + member.getKey(), member.getValue(), visit));
        if (node.isArray()) {
            node.forEach(element -> schemas(at + "/-", element, visit));
        }
    }
}
