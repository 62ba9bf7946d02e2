package io.backgrounder.front;

import static io.backgrounder.Documents.object;
import static io.backgrounder.front.Fronts.filled;
import static io.backgrounder.front.Fronts.front;
import static io.backgrounder.front.Fronts.read;
import static io.backgrounder.front.Fronts.section;
import static io.backgrounder.front.Fronts.shown;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.change.Feed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * After each of a number of random edits, a front is what the simplest reading of its document makes of the lists; and a copy that is read
 * again upon events only is the front.
 *
 * <p>{@code -Dfronts.edits=500} makes it a longer search.
 */
@QuarkusTest
class RandomFrontsTest {
    private static final int EDITS = Integer.getInteger("fronts.edits", 40);
    private static final int STORIES = 10;
    private static final List<String> TOPICS = List.of("random-front-a", "random-front-b");
    private static final List<String> CONTRIBUTORS = List.of("random-front-x", "random-front-y");
    private static final String SOURCE = "random-front-source";
    private static final List<String> LANGUAGES = List.of("en", "fr");
    private static final Map<String, List<String>> CONDITIONS =
            Map.of("topic", TOPICS, "contributor", CONTRIBUTORS, "source", List.of(SOURCE), "language", LANGUAGES);

    @Inject
    FrontClock clock;

    private final long seed = System.nanoTime() % 1_000_000;
    private final Random random = new Random(seed);
    private final Set<String> written = new HashSet<>();
    private ObjectNode arranged;

    @Test
    void aFrontIsFilledExactlyAndEveryChangeOfItHasAnEvent() {
        TOPICS.forEach(topic ->
                Editor.create("topics/" + topic, Documents.topic()).then().statusCode(201));
        CONTRIBUTORS.forEach(contributor -> Editor.create("contributors/" + contributor, Documents.contributor())
                .then()
                .statusCode(201));
        Editor.create("sources/" + SOURCE, Documents.source()).then().statusCode(201);
        arrange();
        Editor.create("fronts/random-front", arranged).then().statusCode(201);
        JsonNode copy = read("random-front");
        String id = copy.get("id").asText();
        int events = 0;
        int needless = 0;
        for (int i = 0; i < EDITS; i++) {
            String token = Feed.end();
            String edit = edit();
            String what = "seed " + seed + ", edit " + i + ": " + edit;
            assertNoneIsGone(what);
            clock.tick();
            JsonNode now = read("random-front");
            assertEquals(expected(), shown(now), what);
            int told = Feed.of(id, token).size();
            if (told > 0) {
                events++;
                needless += now.equals(copy) ? 1 : 0;
                copy = now;
            }
            assertEquals(copy, now, what);
        }
        assertTrue(3 * needless <= events, needless + " of " + events + " events were needless, seed " + seed);
    }

    private String edit() {
        String story = "random-front-" + random.nextInt(STORIES);
        if (written.add(story)) {
            Editor.create("stories/" + story, document(story)).then().statusCode(201);
            return random.nextInt(4) == 0 ? "draft " + story : publish(story);
        }
        switch (random.nextInt(9)) {
            case 0:
                Editor.withdraw(story, "wrong");
                return "withdraw " + story;
            case 1:
                Editor.publish(story, object("status", "archived"));
                return "archive " + story;
            case 2:
                arrange();
                Editor.replace("fronts/random-front", arranged).then().statusCode(200);
                return "arrange " + arranged;
            case 3:
                return publish(story);
            case 4:
                Editor.patch("stories/" + story, object("headline", "H" + random.nextInt()));
                return "headline, " + publish(story);
            case 5:
                Editor.patch("stories/" + story, object("language", one(LANGUAGES)));
                return "language, " + publish(story);
            case 6:
                Editor.patch("stories/" + story, object("coverage", covered()));
                return "coverage, " + publish(story);
            case 7:
                Editor.patch("stories/" + story, byline());
                return "byline, " + publish(story);
            default:
                Editor.patch("stories/" + story, object("topics", topics()));
                return "topics, " + publish(story);
        }
    }

    private static String publish(String story) {
        Editor.publish(story);
        return "publish " + story;
    }

    private ObjectNode document(String slug) {
        return Documents.story(
                "slug",
                slug,
                "topics",
                topics(),
                byline(),
                "language",
                one(LANGUAGES),
                "coverage",
                covered(),
                "publishedAt",
                "2026-02-%02dT00:00:00Z".formatted(1 + random.nextInt(28)));
    }

    private List<String> topics() {
        return TOPICS.stream().filter(topic -> random.nextInt(3) > 0).toList();
    }

    private ObjectNode byline() {
        return Documents.byline(
                CONTRIBUTORS.stream().filter(one -> random.nextBoolean()).toArray(String[]::new));
    }

    private ObjectNode covered() {
        return random.nextBoolean() ? Documents.coverage(SOURCE) : null;
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A rule with any of the conditions that there are, but one that no story of other tests meets. */
    private ObjectNode rule() {
        ObjectNode rule = object();
        CONDITIONS.forEach((member, names) -> {
            if (random.nextInt(3) == 0) {
                rule.put(member, one(names));
            }
        });
        boolean isOthers = rule.isEmpty() || rule.size() == 1 && rule.has("language");
        return isOthers ? rule.put("topic", one(TOPICS)) : rule;
    }

    /** Another arrangement: up to three sections of up to four places, with any of the stories that there are. */
    private void arrange() {
        List<String> free = new ArrayList<>(written);
        List<ObjectNode> sections = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int size = 1 + random.nextInt(4);
            String[] slots = new String[random.nextInt(size + 1)];
            for (int j = 0; j < slots.length; j++) {
                slots[j] = free.isEmpty() || random.nextBoolean() ? null : free.remove(random.nextInt(free.size()));
            }
            sections.add(random.nextInt(4) == 0 ? section(size, slots) : filled(size, rule(), slots));
        }
        arranged = front(sections.toArray(ObjectNode[]::new));
    }

    /** What is in no list is on no front, whether or not the clock has ticked. */
    private void assertNoneIsGone(String what) {
        Set<String> readable = readable();
        for (String section : shown(read("random-front"))) {
            for (String story : section.split(" ")) {
                assertTrue(story.length() < 2 || readable.contains(story), what + " leaves " + story);
            }
        }
    }

    private Set<String> readable() {
        Set<String> readable = new HashSet<>();
        written.forEach(story -> {
            if (Editor.document("stories/" + story).get("status").asText().equals("published")) {
                readable.add(story);
            }
        });
        return readable;
    }

    private static List<String> newest(String filter) {
        return given().get("/v1/stories?limit=100&" + filter).jsonPath().getList("data.slug");
    }

    private static String filter(JsonNode rule) {
        return rule.properties().stream()
                .map(member -> member.getKey() + "=" + member.getValue().asText())
                .collect(joining("&"));
    }

    private List<String> expected() {
        Set<String> readable = readable();
        Set<String> shown = new HashSet<>();
        arranged.at("/sections").findValuesAsText("story").stream()
                .filter(readable::contains)
                .forEach(shown::add);
        List<String> expected = new ArrayList<>();
        arranged.get("sections").forEach(section -> expected.add(expected(section, readable, shown)));
        return expected;
    }

    private static String expected(JsonNode section, Set<String> readable, Set<String> shown) {
        List<String> fit =
                section.has("fill") ? new ArrayList<>(newest(filter(section.get("fill")))) : new ArrayList<>();
        fit.removeAll(shown);
        Iterator<String> next = fit.iterator();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < section.get("size").asInt(); i++) {
            String chosen = section.at("/slots/" + i + "/story").asText("");
            String place = readable.contains(chosen) ? chosen : next.hasNext() ? next.next() : "-";
            shown.add(place);
            places.add(place);
        }
        while (!places.isEmpty() && places.get(places.size() - 1).equals("-")) {
            places.remove(places.size() - 1);
        }
        return String.join(" ", places);
    }
}
