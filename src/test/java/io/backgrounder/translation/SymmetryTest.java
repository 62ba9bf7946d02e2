package io.backgrounder.translation;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.change.Feed;
import io.backgrounder.web.json.Timestamps;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * After any sequence of edits, every page of a group shows exactly the others that readers can read, and the feed has an entry for each page
 * that differs. The pages are read after each edit, so that they come from the cache.
 */
@QuarkusTest
class SymmetryTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "de");
    private static final int EDITS = 50;

    private final List<GroupMember> members = new ArrayList<>();
    private final Groups groups = new Groups(members);
    private String collection;
    private String prefix;
    private Random random;
    private int clock;
    private int created;

    @ParameterizedTest
    @CsvSource({"stories, 1", "stories, 2", "faqs, 3", "faqs, 4"})
    void everyPageOfAGroupShowsTheOthers(String collection, int seed) {
        this.collection = collection;
        random = new Random(seed);
        prefix = "symmetry-" + seed + "-";
        for (int i = 0; i < 6; i++) {
            create();
        }
        Map<String, JsonNode> before = pages();
        String token = Feed.end();
        for (int i = 0; i < EDITS; i++) {
            String edit = edit();
            Map<String, JsonNode> after = pages();
            assertEquals(groups.expected(), shown(after), edit);
            assertSameInThePast(after, edit);
            Set<String> differing = new TreeSet<>(after.keySet());
            differing.retainAll(before.keySet());
            Map<String, JsonNode> then = before;
            differing.removeIf(id -> then.get(id).equals(after.get(id)));
            JsonNode feed = Feed.page("derived=true&after=" + token);
            Set<String> told = new TreeSet<>();
            feed.get("data").forEach(change -> {
                told.add(change.get("id").asText());
                assertTrue(
                        !change.path("derived").asBoolean()
                                || differing.contains(change.get("id").asText()),
                        () -> edit + " with a needless event: " + change);
            });
            assertTrue(told.containsAll(differing), () -> edit + " without an event of each of " + differing);
            before = after;
            token = feed.get("nextToken").asText();
        }
    }

    private void create() {
        String slug = prefix + created++;
        Editor.editor(Editor.JSON, document(slug)).header("If-None-Match", "*").put(address(slug));
        members.add(new GroupMember(Translated.id(collection + "/" + slug), slug, "en"));
    }

    private ObjectNode document(String slug) {
        return (collection.equals("faqs") ? Documents.faq() : Documents.story()).put("slug", slug);
    }

    private String address(String slug) {
        return Editor.address(collection + "/" + slug);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String edit() {
        GroupMember member = any(members);
        GroupMember other = any(members);
        return switch (random.nextInt(collection.equals("faqs") ? 11 : 8)) {
            case 0, 1, 2 -> publish(member, random.nextInt(4) == 0 ? null : other, any(LANGUAGES), member.slug);
            case 3 -> publish(member, member.original, member.language, member.slug + "x");
            case 4 -> publish(member, member.original, member.language, member.slug);
            case 5, 6 -> withdraw(member);
            case 7 -> correct(member);
            case 8 -> merge(member, other);
            default -> delete(member);
        };
    }

    private String publish(GroupMember member, GroupMember original, String language, String slug) {
        String edit = "publish " + member.slug + " as " + slug + " (" + language + ")"
                + (original == null ? "" : " of " + original.slug);
        boolean allowed = groups.mayWrite(member, original, language);
        Object patch = object(
                "slug",
                slug,
                "language",
                language,
                collection.equals("faqs") ? "question" : "headline",
                "T " + clock,
                "translation",
                original == null ? null : Translated.of(original.slug));
        Response answer = Editor.editor(Editor.MERGE_PATCH, patch)
                .header("If-Match", "*")
                .patch(address(member.slug) + "?publish=true");
        assertEquals(allowed ? 200 : 422, answer.statusCode(), () -> edit + answer.asString());
        if (allowed) {
            member.original = original;
            member.language = language;
            member.slug = slug;
            member.readable = true;
            member.significant = clock++ * (member.seen ? 1 : -1);
            member.seen = true;
        }
        return edit;
    }

    private String correct(GroupMember member) {
        Response answer = Editor.editor(Editor.JSON, object("kind", "correction", "note", "N"))
                .post(address(member.slug) + "/corrections");
        if (answer.statusCode() == 201) {
            member.significant = clock++;
        }
        return "correct " + member.slug;
    }

    private String withdraw(GroupMember member) {
        Editor.overwriting().delete(address(member.slug) + "/publication?reason=R");
        member.readable = false;
        return "withdraw " + member.slug;
    }

    /** Another takes its place among those that are edited. */
    private String delete(GroupMember member) {
        boolean allowed = groups.translations(member).isEmpty();
        Response answer = Editor.overwriting().delete(address(member.slug));
        assertEquals(allowed ? 204 : 409, answer.statusCode(), () -> "delete " + member.slug + answer.asString());
        if (allowed) {
            members.remove(member);
            create();
        }
        return "delete " + member.slug;
    }

    private String merge(GroupMember member, GroupMember into) {
        String edit = "merge " + member.slug + " into " + into.slug;
        Response answer = Editor.editor(Editor.MERGE_PATCH, object("mergedInto", into.slug))
                .header("If-Match", "*")
                .patch(address(member.slug));
        List<GroupMember> moved = groups.translations(member);
        boolean allowed = groups.mayMerge(member, into);
        assertEquals(allowed ? 200 : 422, answer.statusCode(), () -> edit + answer.asString());
        if (allowed) {
            moved.forEach(other -> other.original = into);
            members.remove(member);
        }
        return edit;
    }

    private Map<String, JsonNode> pages() {
        Map<String, JsonNode> pages = new TreeMap<>();
        members.stream().filter(member -> member.readable).forEach(member -> {
            JsonNode page = read(member.slug);
            pages.put(
                    member.id,
                    object("translation", page.get("translation"), "translations", page.get("translations")));
        });
        return pages;
    }

    /** A page as of now names the same original. It does not say whether that has changed since. */
    private void assertSameInThePast(Map<String, JsonNode> pages, String edit) {
        if (!pages.isEmpty()) {
            String id = any(List.copyOf(pages.keySet()));
            JsonNode past = read(id + "?asOf=" + Timestamps.now());
            assertEquals(
                    pages.get(id).path("translation").path("of"),
                    past.path("translation").path("of"),
                    edit);
        }
    }

    private JsonNode read(String reference) {
        return Documents.json(given().get("/v1/" + collection + "/" + reference)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Map<String, String> shown(Map<String, JsonNode> pages) {
        Map<String, String> shown = new TreeMap<>();
        pages.forEach((id, page) -> {
            List<String> others = new ArrayList<>();
            page.get("translations")
                    .forEach(other -> others.add(Groups.line(
                            other.get("slug").asText(),
                            other.get("language").asText(),
                            other.path("outdated").asBoolean())));
            JsonNode translation = page.get("translation");
            shown.put(
                    id,
                    translation.path("of").asText()
                            + translation.path("outdated").asBoolean()
                            + new TreeSet<>(others));
        });
        return shown;
    }
}
