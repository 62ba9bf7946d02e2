package io.backgrounder.timeline;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.timeline.Timelines.entry;
import static io.backgrounder.timeline.Timelines.topics;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The timeline of a story as it is written: what is refused, and why. */
@QuarkusTest
class TimelineDocumentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'date': '2025-02-30', 'title': 'T', 'text': 'T'} | /timeline/0/date | must be an EDTF date",
                "{'date': '1985-04-12T23:20:30', 'title': 'T', 'text': 'T'} | /timeline/0/date | must be an EDTF date",
                "{'date': '1964/2008', 'title': 'T', 'text': 'T'} | /timeline/0/date | must be an EDTF date",
                "{'title': 'T', 'text': 'T'} | /timeline/0/date | must",
                "{'date': '2025', 'text': 'T'} | /timeline/0/title | must",
                "{'date': '2025', 'title': 'T'} | /timeline/0/text | must",
                "{'date': '2025', 'title': 'T', 'text': ' '} | /timeline/0/text | must be text",
                "{'date': '2025', 'title': 'T', 'text': 'T', 'sameAs': 'no address'} | /timeline/0/sameAs | must be an absolute",
                "{'date': '2025', 'title': 'T', 'text': 'T', 'topics': ['timeline-unknown']} | /timeline/0/topics/0 | does not exist",
                "{'date': '2025', 'title': 'T', 'text': 'T', 'topics': ['timeline-other']} | /timeline/0/topics/0 | is no topic of this story",
                "{'date': '2025', 'title': 'T', 'text': 'T', 'topics': [null]} | /timeline/0/topics/0 | must",
                "{'date': '2025', 'title': 'T', 'text': 'T', 'topics': ['timeline-own', 'timeline-own']} | /timeline/0/topics/1 | repeats",
                "{'date': '2025', 'title': 'T', 'text': 'T', 'articles': [{'url': 'https://a.example/', 'headline': 'H'},"
                        + " {'url': 'https://a.example/', 'headline': 'H'}]} | /timeline/0/articles/1/url | repeats",
                "null | /timeline/0 | must"
            })
    void whatIsWrongIsNamed(String entry, String pointer, String detail) {
        topics("timeline-own", "timeline-other");
        ObjectNode story = Documents.story("topics", List.of("timeline-own"));
        story.putArray("timeline").add(json(entry.replace('\'', '"')));
        Response refusal = Editor.create("stories/timeline-wrong", story);
        refusal.then().statusCode(422).body("errors.detail", hasItem(containsString(detail)));
        assertEquals(Set.of(pointer), Editor.pointers(refusal));
        JsonNode line = Import.send(story.put("type", "story").put("slug", "timeline-wrong"))
                .get(0);
        assertEquals("rejected", line.path("status").asText());
        assertEquals(pointer, line.at("/errors/0/pointer").asText());
    }

    @Test
    void twoHundredEntriesAreTheMost() {
        List<ObjectNode> most = IntStream.range(0, TimelineEntryDocument.MOST)
                .mapToObj(i -> entry("2025", String.valueOf(i)))
                .toList();
        Editor.published("timeline-most", "timeline", most);
        given().get("/v1/stories/timeline-most").then().body("timeline", hasSize(TimelineEntryDocument.MOST));
        List<ObjectNode> tooMany = new ArrayList<>(most);
        tooMany.add(entry("2025", "one too many"));
        assertEquals(
                Set.of("/timeline"),
                Editor.pointers(Editor.patch("stories/timeline-most", object("timeline", tooMany))));
    }
}
