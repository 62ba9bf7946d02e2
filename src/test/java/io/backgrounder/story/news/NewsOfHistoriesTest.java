package io.backgrounder.story.news;

import static io.backgrounder.Documents.object;
import static io.backgrounder.story.news.StoryNewsTest.list;
import static io.backgrounder.story.news.StoryNewsTest.news;
import static io.backgrounder.story.news.StoryNewsTest.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** In random histories, the news is what a comparison of their revisions tells. */
@QuarkusTest
class NewsOfHistoriesTest {
    private static final Set<String> INCIDENTAL = Set.of("id", "revision", "updatedAt", "contentUpdatedAt", "links");

    @Test
    void theNewsIsWhatAComparisonOfTheRevisionsTells() {
        Random random = new Random(25);
        for (int history = 0; history < 2; history++) {
            String slug = "news-history-" + history;
            StoryHistory.publish(slug, random);
            List<StoryHistory.End> ends = StoryHistory.ends(slug);
            for (int i = 0; i < 15; i++) {
                StoryHistory.End since = ends.get(random.nextInt(ends.size()));
                StoryHistory.End until = ends.get(random.nextInt(ends.size()));
                if (!until.at().isBefore(since.at())) {
                    check(slug, since, until, news(slug, since.asked(), until.asked()));
                }
            }
            JsonNode present = news(slug, "1", null);
            StoryHistory.End last = new StoryHistory.End(
                    null,
                    present.at("/until/revision").asInt(),
                    Instant.parse(present.at("/until/at").asText()));
            check(slug, ends.get(0), last, present);
            assertEquals(read("/v1/stories/" + slug).path("revision").asInt(), last.revision());
            JsonNode next = news(slug, last.at(), null);
            assertEquals(object("at", last.at().toString(), "revision", last.revision()), next.get("until"));
            assertTrue(
                    !next.path("significant").asBoolean()
                            && next.path("sections").isEmpty(),
                    next.toString());
        }
    }

    private static void check(String slug, StoryHistory.End since, StoryHistory.End until, JsonNode news) {
        String story = "/v1/stories/" + slug;
        String shown = slug + " " + since + " " + until + ": " + news;
        assertEquals(since.revision(), news.at("/since/revision").asInt(), shown);
        assertEquals(until.revision(), news.at("/until/revision").asInt(), shown);
        List<JsonNode> corrections = list(read(story + "/corrections").path("data")).stream()
                .filter(correction ->
                        Instant.parse(correction.path("correctedAt").asText()).isAfter(since.at()))
                .filter(correction ->
                        !Instant.parse(correction.path("correctedAt").asText()).isAfter(until.at()))
                .toList();
        assertEquals(corrections, list(news.path("corrections")), shown);
        boolean major = list(read(story + "/revisions").path("data")).stream()
                .filter(revision -> revision.path("revision").asInt() > since.revision())
                .filter(revision -> revision.path("revision").asInt() <= until.revision())
                .anyMatch(revision -> !revision.path("minorEdit").asBoolean());
        assertEquals(major || !corrections.isEmpty(), news.path("significant").asBoolean(), shown);
        JsonNode before = page(story, since.revision());
        JsonNode after = page(story, until.revision());
        Set<String> sections = new TreeSet<>();
        before.fieldNames().forEachRemaining(sections::add);
        after.fieldNames().forEachRemaining(sections::add);
        sections.removeIf(
                name -> INCIDENTAL.contains(name) || java.util.Objects.equals(before.get(name), after.get(name)));
        assertEquals(
                sections,
                new TreeSet<>(list(news.path("sections")).stream()
                        .map(JsonNode::asText)
                        .toList()),
                shown);
        List<JsonNode> entries = list(after.path("timeline")).stream()
                .filter(entry -> list(before.path("timeline")).stream()
                        .noneMatch(old -> old.get("date").equals(entry.get("date"))
                                && old.get("title").equals(entry.get("title"))))
                .toList();
        assertEquals(entries, list(news.path("timeline")), shown);
        assertEquals(
                articles(after, before),
                articles(object("coverage", object("summaries", news.path("coverage"))), object()),
                shown);
        checkWords(story, since, until, news);
    }

    /** Each text that differs does so in the same words as in the difference, but for those of what is new as a whole. */
    private static void checkWords(String story, StoryHistory.End since, StoryHistory.End until, JsonNode news) {
        if (since.revision() == until.revision()) {
            assertTrue(news.path("texts").isEmpty());
            return;
        }
        List<String> told = list(news.path("texts")).stream()
                .map(NewsOfHistoriesTest::words)
                .toList();
        List<String> all = list(read(story + "/revisions/" + until.revision() + "/difference?from=" + since.revision())
                        .path("texts"))
                .stream()
                .map(NewsOfHistoriesTest::words)
                .toList();
        assertTrue(all.containsAll(told), all + " lacks some of " + told);
        all.stream()
                .filter(words -> !words.startsWith("/timeline") && !words.startsWith("/coverage"))
                .forEach(words -> assertTrue(told.contains(words), told + " lacks " + words));
    }

    private static String words(JsonNode text) {
        StringBuilder words = new StringBuilder(
                text.path("to").asText() + " from " + text.path("from").asText());
        text.path("words").forEach(word -> words.append(word.path("op").asText().equals("equal") ? "" : " " + word));
        return words.toString();
    }

    private static JsonNode page(String story, int revision) {
        return revision == 0 ? object() : read(story + "/revisions/" + revision).path("page");
    }

    /** The articles of one page that the other lacks, and the summaries. */
    private static Set<String> articles(JsonNode page, JsonNode other) {
        Set<String> articles = new TreeSet<>();
        page.at("/coverage/summaries").forEach(summary -> {
            summary.path("articles")
                    .forEach(article -> articles.add(article.path("url").asText()));
            articles.add(summary.at("/source/slug").asText());
        });
        other.at("/coverage/summaries").forEach(summary -> {
            summary.path("articles")
                    .forEach(article -> articles.remove(article.path("url").asText()));
            boolean more = list(page.at("/coverage/summaries")).stream()
                    .filter(same -> same.get("id").equals(summary.get("id")))
                    .anyMatch(same -> !same.get("articles").equals(summary.get("articles")));
            if (!more) {
                articles.remove(summary.at("/source/slug").asText());
            }
        });
        return articles;
    }
}
