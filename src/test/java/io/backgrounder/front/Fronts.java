package io.backgrounder.front;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import java.util.ArrayList;
import java.util.List;

/** Fronts of tests, and what readers see of them. */
final class Fronts {
    private Fronts() {}

    /** A topic, with so many stories: that with the highest number is the newest. */
    static void stories(String topic, int count) {
        Editor.create("topics/" + topic, Documents.topic()).then().statusCode(201);
        for (int i = 1; i <= count; i++) {
            story(topic, i);
        }
    }

    static void story(String topic, int number) {
        Editor.published(
                topic + "-" + number,
                "topics",
                List.of(topic),
                "publishedAt",
                "2026-01-%02dT00:00:00Z".formatted(number));
    }

    static ObjectNode of(String topic) {
        return object("topic", topic);
    }

    /** A section that is filled. */
    static ObjectNode filled(int size, ObjectNode fill, String... slots) {
        return section(size, slots).set("fill", fill);
    }

    /** A section with these stories, null where there is none. */
    static ObjectNode section(int size, String... slots) {
        List<ObjectNode> chosen = new ArrayList<>();
        for (String story : slots) {
            chosen.add(story == null ? null : object("story", story));
        }
        return object("size", size, "slots", chosen);
    }

    static ObjectNode front(ObjectNode... sections) {
        return object("title", "T", "sections", List.of(sections));
    }

    static void published(String slug, ObjectNode... sections) {
        Editor.create("fronts/" + slug, front(sections)).then().statusCode(201);
    }

    static JsonNode read(String slug) {
        return Documents.json(given().get("/v1/fronts/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** The slugs of the stories by section, {@code -} for an empty place before one. */
    static List<String> shown(JsonNode front) {
        List<String> shown = new ArrayList<>();
        front.get("sections").forEach(section -> {
            List<String> places = new ArrayList<>();
            section.get("slots").forEach(slot -> {
                while (places.size() < slot.get("position").asInt()) {
                    places.add("-");
                }
                places.add(slot.get("story").get("slug").asText());
            });
            shown.add(String.join(" ", places));
        });
        return shown;
    }
}
