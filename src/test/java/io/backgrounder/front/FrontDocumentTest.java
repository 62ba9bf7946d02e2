package io.backgrounder.front;

import static io.backgrounder.Documents.object;
import static io.backgrounder.front.Fronts.filled;
import static io.backgrounder.front.Fronts.front;
import static io.backgrounder.front.Fronts.of;
import static io.backgrounder.front.Fronts.published;
import static io.backgrounder.front.Fronts.section;
import static io.backgrounder.front.Fronts.stories;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which fronts editors can write. */
@QuarkusTest
class FrontDocumentTest {
    @Test
    void aStoryIsChosenOnlyOnce() {
        stories("twice", 1);
        String id = Editor.document("stories/twice-1").get("id").asText();
        Editor.create("fronts/twice", front(section(1, "twice-1"), section(2, null, id)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/sections/1/slots/1/story"))
                .body("errors[0].detail", containsString("/sections/0/slots/0/story"));
    }

    @Test
    void aFaultIsNamed() {
        assertEquals(
                Set.of("/sections/0/slots/0/story", "/sections/0/fill/topic", "/sections/1/slots"),
                Editor.pointers(Editor.create(
                        "fronts/faulty",
                        front(filled(1, of("no-such-topic"), "no-such-story"), section(1, null, "no-such-story")))));
        assertEquals(
                Set.of("/sections/0/size", "/sections/1/size", "/sections/2/fill/sort"),
                Editor.pointers(Editor.create(
                        "fronts/faulty", front(section(0), section(101), filled(1, object("sort", "headline"))))));
        ObjectNode[] sections = new ObjectNode[6];
        Arrays.fill(sections, section(100));
        assertEquals(Set.of("/sections"), Editor.pointers(Editor.create("fronts/faulty", front(sections))));
    }

    @Test
    void theDocumentIsGivenBackAsItWasWritten() {
        stories("whole", 2);
        ObjectNode written = front(section(4, null, "whole-2", null), filled(2, of("whole")));
        Editor.create("fronts/whole", written).then().statusCode(201);
        JsonNode document = Editor.document("fronts/whole");
        assertEquals(
                "[null,{\"story\":\"whole-2\"}]",
                document.at("/sections/0/slots").toString());
        assertEquals("whole", document.at("/sections/1/fill/topic").asText());
        Editor.replace("fronts/whole", document).then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void whatAFrontUsesIsNotDeleted() {
        stories("kept", 0);
        Editor.draft("kept-draft");
        published("kept", filled(2, of("kept"), "kept-draft"));
        for (String used : List.of("topics/kept", "stories/kept-draft")) {
            Editor.delete(used)
                    .then()
                    .statusCode(409)
                    .body("referrers.links[0]", containsString("/editorial/v1/fronts/front_"));
        }
    }
}
