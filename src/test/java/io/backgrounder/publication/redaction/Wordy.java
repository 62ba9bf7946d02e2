package io.backgrounder.publication.redaction;

import static io.backgrounder.Documents.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.document.Sample;
import io.backgrounder.openapi.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Two words that no other test has, and documents of which each text has them, one way or another. */
final class Wordy {
    private static final List<List<String>> WORDS = List.of(
            List.of("Zwiebelfisch", "Quastenflosser"),
            List.of("Grottenolm", "Schnabeltier"),
            List.of("Mondfisch", "Tiefseeangler"),
            List.of("Nacktmull", "Fangschrecke"),
            List.of("Seidenspinner", "Ameisenigel"),
            List.of("Wasserfloh", "Rosenbock"));

    private static final Set<String> NOT_WRITTEN = Set.of(
            "id",
            "type",
            "status",
            "mergedInto",
            "minorEdit",
            "withdrawnReason",
            "withdrawnAt",
            "publishedAt",
            "scheduledAt",
            "draft",
            "revision",
            "updatedAt",
            "contentUpdatedAt",
            "mode",
            "ifRevision",
            "ifMatch",
            "formerSlugs",
            "broader",
            "related",
            "externalIds",
            "faqs",
            "topics",
            "contributors",
            "responsible",
            "reviewedBy",
            "reviewedAt",
            "translation",
            "slots",
            "fill",
            "decorative",
            // Its words are those of the sections: EvidenceEditsTest.
            "evidence");

    final Sample kind;
    final String one;
    final String other;
    private final Operations operations = new Operations();
    private int made;

    Wordy(Sample kind) {
        this.kind = kind;
        one = WORDS.get(kind.ordinal()).get(0);
        other = WORDS.get(kind.ordinal()).get(1);
    }

    String passage() {
        return one + " " + other;
    }

    String slug(String name) {
        return (one + "-" + other).toLowerCase() + "-" + name;
    }

    /** Queries that find the words of any kind. */
    static List<String> searches() {
        return WORDS.stream().flatMap(List::stream).toList();
    }

    boolean areIn(String text) {
        String lower = text.toLowerCase();
        return lower.contains(one.toLowerCase()) || lower.contains(other.toLowerCase());
    }

    /** The words as they may be written in one line. */
    List<String> variants() {
        return List.of(
                passage(),
                "The " + one.toUpperCase() + ",  " + other.toLowerCase() + "!",
                "*" + one + "* **" + other + "** swims",
                one.replace("i", "ï").replace("u", "u\u0308") + "&nbsp;" + other,
                "[" + one + "](https://a.example/) " + other,
                one.charAt(0) + "\u00ad" + one.substring(1) + " " + other.substring(0, 3) + "*" + other.substring(3)
                        + "*",
                "https://a.example/" + one + "%20" + other);
    }

    /** A document with the words in each of its texts. */
    ObjectNode document() {
        ObjectNode document = object();
        operations
                .resolve(operations.lines().get(kind.type()))
                .path("properties")
                .properties()
                .forEach(member -> {
                    if (!NOT_WRITTEN.contains(member.getKey())
                            && !member.getKey().equals("slug")) {
                        document.set(member.getKey(), value(member.getKey(), member.getValue()));
                    }
                });
        return document;
    }

    /** A section of which it can be said how it came to be. */
    private String section() {
        return kind == Sample.STORY ? "summary" : kind == Sample.FAQ ? "introduction" : "description";
    }

    private JsonNode value(String name, JsonNode reference) {
        JsonNode schema = operations.resolve(reference);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("properties")) {
            ObjectNode object = json.objectNode();
            schema.get("properties").properties().forEach(member -> {
                if (!NOT_WRITTEN.contains(member.getKey())) {
                    object.set(member.getKey(), value(member.getKey(), member.getValue()));
                }
            });
            return object;
        } else if (schema.path("additionalProperties").has("$ref")) {
            ObjectNode object = json.objectNode();
            object.set(name.equals("provenance") ? section() : "fr", value(name, schema.get("additionalProperties")));
            return object;
        } else if (schema.has("items")) {
            ArrayNode list = json.arrayNode();
            for (int i = 0; i < (name.equals("aliases") || name.equals("articles") ? 3 : 1); i++) {
                list.add(value(name, schema.get("items")));
            }
            return list;
        } else if (!schema.path("type").asText().equals("string")) {
            return json.numberNode(1);
        }
        return json.textNode(
                switch (name) {
                    case "source", "sources" -> "redaction-source";
                    case "kind" -> kind == Sample.CONTRIBUTOR ? "person" : "only";
                    case "date" -> "2026";
                    case "sourceType" -> "newspaper";
                    case "topicType" -> "person";
                    case "language", "textLanguage" -> "en";
                    case "country" -> "GB";
                    case "validFrom", "validTo" -> "2026-01-01";
                    case "digitalSourceType" -> "digitalCreation";
                    case "placeholder" -> "#abcdef";
                    case "retractedAt" -> "2026-01-01T00:00:00Z";
                    case "url", "homepage", "licence", "sameAs", "origin" ->
                        "https://a.example/" + slug("page-" + made++);
                    default -> variants().get(made++ % variants().size());
                });
    }

    /** The pointers of all texts with the words. */
    List<String> pointers(JsonNode document) {
        List<String> found = new ArrayList<>();
        find(document, "", found);
        return found;
    }

    private void find(JsonNode json, String at, List<String> found) {
        if (json.isTextual() && areIn(json.asText())) {
            found.add(at);
        }
        json.properties().forEach(member -> find(member.getValue(), at + "/" + member.getKey(), found));
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            find(json.get(i), at + "/" + i, found);
        }
    }
}
