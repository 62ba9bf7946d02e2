package io.backgrounder.benchmark.uncached;

import static io.backgrounder.Documents.image;
import static io.backgrounder.Documents.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a site shows beside the text of stories: 1,000 of the stories of {@link Content} once more, with images, bylines and a timeline, under
 * one topic; and a front with the newest stories of the archive and of that topic.
 *
 * @param step how far apart these stories are in the archive
 */
record Site(Content content, int step) {
    static final int STORIES = Settings.PAGES;
    static final int TIMELINE = 5;
    static final int FRONT = 20;
    static final String TOPIC = "illustrated";

    private static final int CONTRIBUTORS = 2;

    static String slug(Object story) {
        return "illustrated-" + story;
    }

    int count() {
        return CONTRIBUTORS + STORIES + 2;
    }

    /** They refer to the content, which has to come first. */
    Stream<ObjectNode> documents() {
        ObjectNode topic = object(
                "type", "topic", "slug", TOPIC, "name", "Illustrated", "topicType", "concept", "description", "D");
        return Stream.of(
                        IntStream.range(0, CONTRIBUTORS).mapToObj(Site::contributor),
                        Stream.of(topic),
                        IntStream.range(0, STORIES).mapToObj(page -> story(page * step)),
                        Stream.of(front()))
                .flatMap(documents -> documents);
    }

    private static ObjectNode contributor(int number) {
        return object(
                "type", "contributor", "slug", "contributor-" + number, "name", "Writer " + number, "kind", "person");
    }

    /** The same text and nearly the same topics as the story of the archive. Older than the archive, so that lists still begin with its stories. */
    private ObjectNode story(int number) {
        ObjectNode story = content.story(number);
        List<ObjectNode> topics = new ArrayList<>();
        story.get("topics").forEach(topic -> topics.add((ObjectNode) topic));
        topics.set(0, object("topic", TOPIC, "role", "about"));
        List<ObjectNode> bylines = IntStream.range(0, CONTRIBUTORS)
                .mapToObj(each -> object("contributor", "contributor-" + each, "role", "author"))
                .toList();
        List<ObjectNode> timeline = IntStream.range(0, TIMELINE)
                .mapToObj(year ->
                        object("date", String.valueOf(2001 + year), "title", "Event", "text", Content.words(year, 20)))
                .toList();
        return story.put("slug", slug(number))
                .put("publishedAt", "2009-01-01T00:00:%02dZ".formatted(number % 60))
                .setAll(object(
                        "image",
                        image(),
                        "images",
                        object("analysis", List.of(image())),
                        "contributors",
                        bylines,
                        "timeline",
                        timeline,
                        "topics",
                        topics));
    }

    private static ObjectNode front() {
        int half = FRONT / 2;
        return object(
                "type",
                "front",
                "slug",
                "home",
                "title",
                "Home",
                "sections",
                List.of(
                        object("size", half, "slots", List.of(object("story", slug(0))), "fill", object()),
                        object("size", half, "fill", object("topic", TOPIC))));
    }
}
