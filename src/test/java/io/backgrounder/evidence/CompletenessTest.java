package io.backgrounder.evidence;

import static io.backgrounder.Documents.json;
import static io.backgrounder.evidence.EvidenceStories.create;
import static io.backgrounder.evidence.EvidenceStories.evidence;
import static io.backgrounder.evidence.EvidenceStories.story;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.story.editing.StoryDocument;
import io.backgrounder.web.json.StrictJson;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many sentences of a story have evidence. */
@QuarkusTest
class CompletenessTest {
    private static int number;

    private final String slug = "completeness-" + number++;

    @BeforeEach
    void source() {
        Import.send(Import.source("evidence"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | One. Two! Three?                    | Two       | 3 | 1
            en | Dr Rey went. **She** left at 3 p.m. | went. She | 2 | 2
            en | One. Two.                           | gone      | 2 | 0
            ja | 海は上がった。裁判所は同意した。    | 裁判所    | 2 | 1
            ar | ارتفع البحر. هل وافقت المحكمة؟      | البحر     | 2 | 1
            hi | समुद्र बढ़ा। न्यायालय सहमत हुआ।        | समुद्र      | 2 | 1
            """)
    void sentencesEndAsInTheirLanguage(String language, String text, String exact, int sentences, int evidenced) {
        StoryDocument story = StrictJson.mapper()
                .convertValue(
                        Documents.story(
                                "type",
                                "story",
                                "slug",
                                "s",
                                "language",
                                language,
                                "summary",
                                text,
                                "evidence",
                                List.of(evidence("summary", exact))),
                        StoryDocument.class);
        assertEquals(
                List.of(new Completeness.SectionCompleteness("summary", sentences, evidenced)),
                Completeness.of(story).sections());
    }

    @Test
    void editorsGetFiguresAndFilterByThem() {
        create(story(slug, "One. Two. Three. Four.", evidence("summary", "One"), evidence("summary", "Two. Three")))
                .then()
                .statusCode(201);
        String path = "stories/" + slug;
        Editor.get(path + "/completeness")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(Editor.etag(path)))
                .body("sections[0].sentences", equalTo(4))
                .body("sections[0].evidenced", equalTo(3));
        double share = Editor.get(path + "/completeness").jsonPath().getDouble("evidenced");
        String list = "stories?limit=100&sort=-editedAt&evidenceBelow=";
        String rounded = String.format(Locale.ROOT, "%.9f", share);
        Editor.get(list + rounded).then().body("data.slug", not(hasItem(slug)));
        Editor.get(list + String.format(Locale.ROOT, "%.9f", share + 0.001))
                .then()
                .body("data.slug", hasItem(slug))
                .body("data.find { it.slug == '%s' }.evidenced".formatted(slug), equalTo((float) share));
        Editor.patch(path, json("{\"evidence\": null}")).then().statusCode(200);
        Editor.get(path + "/completeness").then().body("evidenced", equalTo(0f));
        Editor.get(list + "0.001").then().body("data.slug", hasItem(slug));
        for (String wrong : List.of("-0.1", "1.1", "half", "NaN", "")) {
            Editor.get(list + wrong).then().statusCode(400).body("errors[0].parameter", equalTo("evidenceBelow"));
        }
        Editor.get("stories/no-such-story/completeness").then().statusCode(404);
        Editor.get("topics?limit=1").then().body("data[0].evidenced", nullValue());
    }
}
