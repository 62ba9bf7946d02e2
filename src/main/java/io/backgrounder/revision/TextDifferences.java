package io.backgrounder.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The texts that differ between two pages or documents of a kind. */
final class TextDifferences {
    /** The members of pages and documents that are written for people to read. */
    static final Set<String> TEXTS = Set.of(
            "headline",
            "title",
            "summary",
            "analysis",
            "background",
            "comparison",
            "text",
            "question",
            "introduction",
            "answer",
            "name",
            "owner",
            "description",
            "biography",
            "alt",
            "caption",
            "credit",
            "rightsHolder",
            "layout",
            "exact",
            "quote",
            "position",
            "model",
            "promptNote");

    private final ULocale language;
    private final List<TextDifference> texts = new ArrayList<>();

    private TextDifferences(ULocale language) {
        this.language = language;
    }

    static List<TextDifference> of(JsonNode before, JsonNode after) {
        String language = after.path("language").asText(before.path("language").asText());
        TextDifferences differences = new TextDifferences(ULocale.forLanguageTag(language));
        differences.compare("", new Place(before, ""), new Place(after, ""));
        return differences.texts;
    }

    private record Place(JsonNode value, String pointer) {
        static final Place NONE = new Place(MissingNode.getInstance(), null);

        Place member(String name) {
            return value.has(name) ? new Place(value.get(name), pointer + "/" + name) : NONE;
        }

        Place element(int at) {
            return at < value.size() ? new Place(value.get(at), pointer + "/" + at) : NONE;
        }

        String text() {
            return value.asText("");
        }
    }

    private void compare(String member, Place before, Place after) {
        if (before.value.equals(after.value)) {
            return;
        } else if (before.value.isArray() || after.value.isArray()) {
            compareElements(member, before, after);
        } else if (before.value.isObject() || after.value.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.value.fieldNames().forEachRemaining(names::add);
            after.value.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(name, before.member(name), after.member(name)));
        } else if (TEXTS.contains(member) && !before.value.isNumber() && !after.value.isNumber()) {
            texts.add(new TextDifference(
                    before.pointer, after.pointer, WordDifference.of(before.text(), after.text(), language)));
        }
    }

    /**
     * Compares elements with the same identity; those without one, as in revisions from before they had any, if they are at the same place
     * between elements that are equal.
     */
    private void compareElements(String member, Place before, Place after) {
        Map<String, Integer> known = identities(before.value);
        Map<String, Integer> now = identities(after.value);
        if (known.isEmpty() || now.isEmpty()) {
            compareInOrder(member, before, after);
            return;
        }
        Set<String> all = new LinkedHashSet<>(known.keySet());
        all.addAll(now.keySet());
        all.forEach(identity -> compare(
                member,
                before.element(known.getOrDefault(identity, Integer.MAX_VALUE)),
                after.element(now.getOrDefault(identity, Integer.MAX_VALUE))));
    }

    private static Map<String, Integer> identities(JsonNode list) {
        Map<String, Integer> identities = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            int at = i;
            Stream.of("id", "url")
                    .filter(list.get(i)::has)
                    .findFirst()
                    .ifPresent(name -> identities.put(list.get(at).get(name).asText(), at));
        }
        return identities;
    }

    private void compareInOrder(String member, Place before, Place after) {
        for (AbstractDelta<JsonNode> delta :
                DiffUtils.diff(elements(before), elements(after)).getDeltas()) {
            int most = Math.max(delta.getSource().size(), delta.getTarget().size());
            for (int i = 0; i < most; i++) {
                compare(
                        member,
                        i < delta.getSource().size()
                                ? before.element(delta.getSource().getPosition() + i)
                                : Place.NONE,
                        i < delta.getTarget().size()
                                ? after.element(delta.getTarget().getPosition() + i)
                                : Place.NONE);
            }
        }
    }

    private static List<JsonNode> elements(Place list) {
        List<JsonNode> elements = new ArrayList<>();
        list.value.forEach(elements::add);
        return elements;
    }
}
