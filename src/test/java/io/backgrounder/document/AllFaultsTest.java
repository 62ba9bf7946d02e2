package io.backgrounder.document;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with a document is told at once: its members, its members together, and what it claims and refers to. */
@QuarkusTest
class AllFaultsTest {
    private static final String TAKEN = "faults-taken";

    private static void wrong(Response refusal, String pointers) {
        refusal.then().statusCode(422);
        assertEquals(new TreeSet<>(Set.of(pointers.split(" "))), Editor.pointers(refusal));
        assertEquals(
                Editor.pointers(refusal).size(),
                refusal.jsonPath().getList("errors").size(),
                "none twice");
    }

    /** Refused alike as a new one by POST and PUT, as another state of an old one, and as a patch. */
    private static void wrongEverywhere(Sample kind, String name, ObjectNode document, String pointers) {
        String path = kind.created(name);
        wrong(Editor.post(kind.collection, document.deepCopy().put("slug", kind.slug(name + "-post"))), pointers);
        wrong(Editor.create(kind.path(kind.slug(name + "-put")), document), pointers);
        wrong(Editor.replace(path, document), pointers);
        wrong(Editor.patch(path, document.toString()), pointers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SOURCE | {"name": "", "homepage": "x", "updatedAt": "2020-01-01T00:00:00Z", "formerSlugs": ["faults-taken-source", "A B", null]}\
             | /name /homepage /updatedAt /formerSlugs/0 /formerSlugs/1 /formerSlugs/2
            TOPIC  | {"name": " ", "topicType": "x", "aliases": ["a", "a", null], "contentUpdatedAt": "2020-01-01T00:00:00Z",\
             "sameAs": ["https://www.wikidata.org/wiki/Q31337"], "broader": [{"topic": "none", "type": "x"}], "formerSlugs": ["faults-taken-topic"]}\
             | /name /topicType /aliases/1 /aliases/2 /contentUpdatedAt /sameAs/0 /broader/0/topic /broader/0/type /formerSlugs/0
            FAQ    | {"question": "", "introduction": "I", "items": [null, {"question": "Q"}], "updatedAt": "2020-01-01T00:00:00Z",\
             "formerSlugs": ["faults-taken-faq"]}\
             | /question /items/0 /items/1/answer /updatedAt /formerSlugs/0
            STORY  | {"language": "en", "headline": "", "summary": "S", "revision": 7, "faqs": ["none", null, "faults-taken-faq",\
             "faults-taken-faq"], "topics": ["none", {"topic": "faults-taken-topic", "role": "x"}],\
             "formerSlugs": ["faults-taken-story"], "coverage": {"summaries": [{"source": "none", "text": "T"},\
             {"source": "faults-taken-source", "text": ""}, {"source": "faults-taken-source", "text": "T"}],\
             "points": [{"kind": "only", "text": "T", "sources": ["none", "nowhere"]}]}}\
             | /headline /revision /faqs/0 /faqs/1 /faqs/3 /topics/0 /topics/1/role /formerSlugs/0 /coverage/summaries/0/source\
             /coverage/summaries/1/text /coverage/summaries/2/source /coverage/points/0/sources /coverage/points/0/sources/1""")
    void theyAreOneAnswer(Sample kind, String document, String pointers) {
        for (Sample taken : Sample.values()) {
            ObjectNode one = taken.document();
            if (taken == Sample.TOPIC) {
                one.putArray("sameAs").add("https://www.wikidata.org/entity/Q31337");
            }
            Editor.create(taken.path(taken.slug(TAKEN)), one);
        }
        wrongEverywhere(kind, "faults-all", (ObjectNode) json(document), pointers);
    }

    @ParameterizedTest
    @EnumSource
    void theAddressAndTheIdAreAmongThem(Sample kind) {
        String path = kind.created("faults-address");
        ObjectNode wrong = kind.document().put(kind.title, "").put("slug", kind.slug("faults-elsewhere"));
        wrong(Editor.create(kind.path(kind.slug("faults-new")), wrong), "/slug /" + kind.title);
        wrong = kind.document(path)
                .put(kind.title, "")
                .put("slug", kind.slug("faults-address"))
                .put("id", kind.id("9"));
        wrong(Editor.replace(path, wrong), "/id /" + kind.title);
        wrong(Editor.post(kind.collection, wrong.put("id", "nonsense")), "/id /slug /" + kind.title);
    }

    @Test
    void aDocumentOfNullsIsRefusedLikeOthers() {
        ObjectNode document = story(json("""
                {"faqs": [null, null], "topics": [null, {"topic": null}, {}], "formerSlugs": [null], "coverage": {"summaries":
                [null, null, {"source": null, "id": null, "text": null, "articles": [null, {"url": null}, {"url": null}]}],
                "points": [null, {"kind": null, "sources": null}, {"kind": "agree", "text": "T", "sources": [null, null]}]}}"""));
        wrongEverywhere(
                Sample.STORY,
                "faults-nulls",
                document,
                "/faqs/0 /faqs/1 /topics/0 /topics/1/topic /topics/2/topic /formerSlugs/0 /coverage/summaries/0"
                        + " /coverage/summaries/1 /coverage/summaries/2/source /coverage/summaries/2/text"
                        + " /coverage/summaries/2/articles/0 /coverage/summaries/2/articles/1/url"
                        + " /coverage/summaries/2/articles/1/headline /coverage/summaries/2/articles/2/url"
                        + " /coverage/summaries/2/articles/2/headline /coverage/points/0 /coverage/points/1/kind"
                        + " /coverage/points/1/text /coverage/points/1/sources /coverage/points/2/sources/0"
                        + " /coverage/points/2/sources/1");
    }

    @Test
    void aMergeIsCheckedToo() {
        Sample.TOPIC.created("faults-merged");
        wrong(
                Editor.patch("topics/faults-merged-topic", object("mergedInto", "none", "topicType", "x")),
                "/mergedInto /topicType");
    }

    @Test
    void anotherStorysSummaryIsAmongThem() {
        Sample.SOURCE.created("faults-summary");
        Editor.published("faults-summary", "coverage", coverage("faults-summary-source"));
        String id = Editor.document("stories/faults-summary")
                .at("/coverage/summaries/0/id")
                .asText();
        ObjectNode taken = object("coverage", coverage("faults-summary-source", "id", id));
        wrong(
                Editor.create(
                        "stories/faults-summary-other",
                        story("slug", "faults-summary-other", taken).put("headline", "")),
                "/headline /coverage/summaries/0/id");
        wrong(
                Editor.create("stories/faults-summary-other", story("slug", "faults-summary-other", taken)),
                "/coverage/summaries/0/id");
    }
}
