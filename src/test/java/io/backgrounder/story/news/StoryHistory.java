package io.backgrounder.story.news;

import static io.backgrounder.Documents.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Random histories of a story, and the times in them between which there is news. */
final class StoryHistory {
    private static final int STEPS = 10;

    private StoryHistory() {}

    /** Changes some of the document, as an editor may. */
    private static void edit(ObjectNode story, Random random) {
        String word = "w" + random.nextInt(1000);
        switch (random.nextInt(6)) {
            case 0 -> story.put("headline", "H " + word);
            case 1 -> story.put("analysis", "An analysis of which one word is " + word + " and the others stay.");
            case 2 -> story.put("background", word);
            case 3 -> {
                ArrayNode timeline = story.withArray("timeline");
                if (timeline.size() > 3) {
                    timeline.remove(random.nextInt(timeline.size()));
                }
                timeline.insert(
                        0, object("date", "20" + (10 + random.nextInt(20)), "title", word, "text", "T " + word));
            }
            case 4 -> story.withArray("timeline").forEach(entry -> ((ObjectNode) entry).put("text", "T " + word));
            default -> {
                ArrayNode summaries = story.withObject("/coverage").withArray("summaries");
                if (summaries.size() < 2) {
                    summaries.add(object("source", "news-" + summaries.size(), "text", "Says " + word));
                } else {
                    ArrayNode articles = ((ObjectNode) summaries.get(random.nextInt(2))).withArray("articles");
                    articles.add(object("url", "https://news.example/" + articles.size() + word, "headline", word));
                }
            }
        }
    }

    /** Publishes a random history, with corrections. */
    static void publish(String slug, Random random) {
        Import.send(Import.source("news-0"), Import.source("news-1"));
        Editor.published(slug);
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(4) == 0) {
                Editor.editor(Editor.JSON, object("kind", "correction", "note", "N" + step))
                        .post(Editor.address("stories/" + slug + "/corrections"))
                        .then()
                        .statusCode(201);
                continue;
            }
            ObjectNode story = Editor.document("stories/" + slug);
            edit(story, random);
            story.put("minorEdit", random.nextBoolean());
            Editor.replace("stories/" + slug, story).then().statusCode(200);
            Editor.publish(slug).then().statusCode(200);
        }
    }

    /** An end of the news: what is asked for, and what it stands for. */
    record End(String asked, int revision, Instant at) {}

    static List<End> ends(String slug) {
        List<End> ends = new ArrayList<>();
        List<JsonNode> revisions = new ArrayList<>();
        StoryNewsTest.read("/v1/stories/" + slug + "/revisions")
                .path("data")
                .forEach(revision -> revisions.add(0, revision));
        Set<Instant> times = new TreeSet<>();
        for (JsonNode revision : revisions) {
            Instant at = Instant.parse(revision.path("publishedAt").asText());
            ends.add(new End(
                    revision.path("revision").asText(),
                    revision.path("revision").asInt(),
                    at));
            times.addAll(List.of(at.minusNanos(1000), at, at.plusNanos(1000)));
        }
        StoryNewsTest.read("/v1/stories/" + slug + "/corrections")
                .path("data")
                .forEach(correction ->
                        times.add(Instant.parse(correction.path("correctedAt").asText())));
        for (Instant time : times) {
            int newest = (int) revisions.stream()
                    .filter(revision -> !Instant.parse(
                                    revision.path("publishedAt").asText())
                            .isAfter(time))
                    .count();
            ends.add(new End(time.toString(), newest, time));
        }
        return ends;
    }
}
