package io.backgrounder.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backgrounder.address.Kind;
import io.backgrounder.web.request.Surface;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The texts of a document, a page, or an answer as JSON, and the passages that are redacted in them. What is embedded of another
 * resource is a copy of that: only its own passages are redacted there.
 */
public final class JsonTexts {
    /** Members with a fixed form, which is no text of the document. */
    private static final Set<String> FIXED = Set.of(
            "id",
            "type",
            "kind",
            "status",
            "language",
            "textLanguage",
            "nameLanguage",
            "descriptionLanguage",
            "date",
            "country",
            "topicType",
            "sourceType",
            "role",
            "section",
            "stance",
            "validFrom",
            "validTo",
            "sort",
            "digitalSourceType",
            "placeholder",
            "author",
            "etag",
            "pointer",
            "requestId",
            "mode");

    /** Members that name other resources. */
    private static final Set<String> REFERENCES = Set.of(
            "topic",
            "topics",
            "contributor",
            "contributors",
            "responsible",
            "reviewedBy",
            "source",
            "sources",
            "faqs",
            "story",
            "of",
            "mergedInto",
            "resource");

    private static final Set<String> SLUGS = Set.of("formerSlugs", "slugs");

    /** What may be a slug in a link of the API: in its path, or the value of any parameter. */
    private static final Pattern SLUG_IN_LINK = Pattern.compile(
            "(?<=" + Surface.DELIVERY.path() + "(" + Kind.COLLECTIONS + ")/)[^/?]+|(?<=[?&][A-Za-z]{1,30}=)[^&]+");

    private final Passages own;
    private final Map<String, Passages> redacted;
    private final String slug;
    private final Set<String> addresses = new HashSet<>();

    /**
     * @param own the passages of the resource that the JSON is of; within an object with the id of a resource, those of that count
     * @param redacted the passages of resources, by id
     * @param slug takes the place of slugs with the passages
     */
    public JsonTexts(Passages own, Map<String, Passages> redacted, String slug) {
        this.own = own;
        this.redacted = redacted;
        this.slug = slug;
    }

    /** The same with something else in place of slugs. */
    public JsonTexts withSlug(String other) {
        return new JsonTexts(own, redacted, other);
    }

    /** Where the passages are. */
    public static List<String> pointers(JsonNode json, Passages own, Map<String, Passages> redacted) {
        List<String> found = new ArrayList<>();
        new JsonTexts(own, redacted, "").find(json, "", "", own, found);
        return found;
    }

    /** All texts below a member of the resource itself. */
    public static List<String> under(JsonNode json, String member) {
        List<String> texts = new ArrayList<>();
        collect(json.path(member), member, texts);
        return texts;
    }

    /** The web addresses that were struck. */
    public Set<String> addresses() {
        return addresses;
    }

    /** What takes the place of slugs with the passages. */
    public String slug() {
        return slug;
    }

    public JsonNode struck(JsonNode json) {
        return struck(json, "", own);
    }

    private JsonNode struck(JsonNode json, String name, Passages passages) {
        if (json instanceof ObjectNode object) {
            Passages inside = inside(object, passages);
            ObjectNode struck = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> {
                String key = member.getKey();
                boolean dropped = name.equals("externalIds")
                        && (inside.areIn(key) || inside.areIn(member.getValue().asText()));
                if (!dropped) {
                    struck.set(key, struck(member.getValue(), name.equals("links") ? "links" : key, inside));
                }
            });
            return struck;
        } else if (json.isArray()) {
            return elements(json, name, passages);
        } else if (!json.isTextual() || isFixed(name, json)) {
            return json;
        } else if (name.equals("slug")) {
            return passages.areIn(json.asText()) ? TextNode.valueOf(slug) : json;
        } else if (name.equals("links")) {
            return link(json.asText(), passages);
        }
        String struck = passages.struck(json.asText());
        if (struck.startsWith("https://") && !struck.equals(json.asText())) {
            addresses.add(json.asText());
        }
        return TextNode.valueOf(struck);
    }

    /** Texts in a list stay different from each other, and slugs with the passages are left out. */
    private ArrayNode elements(JsonNode list, String name, Passages passages) {
        ArrayNode struck = JsonNodeFactory.instance.arrayNode();
        Set<JsonNode> texts = new HashSet<>();
        list.forEach(element -> {
            JsonNode left = struck(element, name, passages);
            boolean gone = SLUGS.contains(name) && !left.equals(element);
            if (!gone && (!left.isTextual() || texts.add(left))) {
                struck.add(left);
            }
        });
        return struck;
    }

    private JsonNode link(String link, Passages passages) {
        return TextNode.valueOf(
                SLUG_IN_LINK.matcher(link).replaceAll(named -> passages.areIn(named.group()) ? slug : named.group()));
    }

    private void find(JsonNode json, String name, String at, Passages passages, List<String> found) {
        if (json instanceof ObjectNode object) {
            Passages inside = inside(object, passages);
            object.properties()
                    .forEach(member -> find(
                            member.getValue(), member.getKey(), at + "/" + escaped(member.getKey()), inside, found));
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                find(json.get(i), name, at + "/" + i, passages, found);
            }
        } else if (json.isTextual() && !isFixed(name, json) && passages.areIn(json.asText())) {
            found.add(at);
        }
    }

    private static void collect(JsonNode json, String name, List<String> texts) {
        boolean isCopy = Kind.ofId(json.path("id").asText()).isPresent();
        if (json.isContainerNode() && !isCopy) {
            json.properties().forEach(member -> collect(member.getValue(), member.getKey(), texts));
            if (json.isArray()) {
                json.forEach(element -> collect(element, name, texts));
            }
        } else if (json.isTextual() && !isFixed(name, json)) {
            texts.add(json.asText());
        }
    }

    private Passages inside(ObjectNode object, Passages passages) {
        String id = object.path("id").asText();
        return Kind.ofId(id).isPresent() ? redacted.getOrDefault(id, Passages.NONE) : passages;
    }

    private static boolean isFixed(String name, JsonNode text) {
        return FIXED.contains(name)
                || REFERENCES.contains(name)
                || name.endsWith("At")
                || name.equals("licence") && !text.asText().startsWith("http");
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
