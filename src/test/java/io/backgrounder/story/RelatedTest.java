package io.backgrounder.story;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What appears together, and in which order. */
@QuarkusTest
class RelatedTest {
    /** The rare topic is of three stories, the common one of four. */
    @BeforeEach
    void write() {
        Stream.of("rare", "common", "elsewhere")
                .map(topic -> Import.topic("related-" + topic, "name", topic))
                .forEach(Import::status);
        story("base", 1, "about", "rare", "common");
        story("mentions-rare", 2, "mentions", "rare");
        story("about-rare", 1, "about", "rare");
        story("older-common", 1, "about", "common");
        story("newer-common", 2, "about", "common");
        story("mentions-common", 3, "mentions", "common");
        story("apart", 3, "about", "elsewhere");
    }

    private static void story(String name, int day, String role, String... topics) {
        List<ObjectNode> links = Stream.of(topics)
                .map(topic -> object("topic", "related-" + topic, "role", role))
                .toList();
        Import.status(
                Import.story("related-" + name, "publishedAt", "2018-01-0" + day + "T00:00:00Z", "topics", links));
    }

    @Test
    void rareTopicsAndAboutnessBringStoriesNearer() {
        given().get("/v1/stories/related-base/related")
                .then()
                .statusCode(200)
                .body(
                        "data.slug",
                        contains(
                                "related-about-rare",
                                "related-newer-common",
                                "related-older-common",
                                "related-mentions-rare",
                                "related-mentions-common"))
                .body("data[0].sharedTopics.slug", contains("related-rare"));
    }

    @Test
    void aWithdrawnStoryIsNotRelated() {
        Import.status(Import.story("related-older-common", json("""
                {"publishedAt": "2018-01-01T00:00:00Z", "topics": ["related-common"], "status": "withdrawn", "withdrawnReason": "Wrong."}""")));
        given().get("/v1/stories/related-base/related").then().body("data.slug", not(hasItem("related-older-common")));
    }

    @Test
    void topicsThatAppearTogetherAreCounted() {
        given().get("/v1/topics/related-rare/related")
                .then()
                .statusCode(200)
                .body("data.slug", contains("related-common"))
                .body("data.stories", contains(1));
    }
}
