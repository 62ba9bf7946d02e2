package io.backgrounder.evidence;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.restassured.response.Response;
import java.util.List;

/** The parts of documents that have evidence of their own, in documents for the tests. They need the source {@code evidence}. */
enum Parts {
    POINT(SectionPart.POINT, "stories", "coverage.points", "p", "text"),
    ENTRY(SectionPart.ENTRY, "stories", "timeline", "t", "text"),
    ITEM(SectionPart.ITEM, "faqs", "items", "i", "answer");

    static final String TEXT = "The *court* alone ruled.";

    /** The parts of a page, as a path of members. */
    final String list;

    /** What the ids that the server assigns begin with. */
    final String prefix;

    final String member;

    private final SectionPart part;
    private final String collection;

    Parts(SectionPart part, String collection, String list, String prefix, String member) {
        this.part = part;
        this.collection = collection;
        this.list = list;
        this.prefix = prefix;
        this.member = member;
    }

    String path(String slug) {
        return collection + "/" + slug + "-" + name().toLowerCase();
    }

    String section(String id) {
        return part.section(id);
    }

    String pointer() {
        return "/" + list.replace('.', '/');
    }

    /** The sections that documents have beside these parts. */
    List<String> sections() {
        return this == ITEM ? List.of("introduction") : List.of("summary", "analysis", "background", "comparison");
    }

    /** A part without an id that has the title of all others. */
    ObjectNode part(String text, Object... members) {
        ObjectNode other = switch (this) {
            case POINT -> object("kind", "only", "sources", List.of("evidence"));
            case ENTRY -> object("date", "2020", "title", "T");
            case ITEM -> object("question", "Q?");
        };
        return other.put(member, text).setAll(object(members));
    }

    /** Another part, which has nothing in common with the others. */
    ObjectNode different(String text) {
        return switch (this) {
            case POINT -> part(text, "kind", "agree", "sources", List.of("evidence", "evidence-b"));
            case ENTRY -> part(text, "title", text);
            case ITEM -> part(text, "question", text);
        };
    }

    /** A document or a patch with these parts. */
    ObjectNode with(ObjectNode... parts) {
        List<Object> all = List.of((Object[]) parts);
        return this == POINT ? object("coverage", object("points", all)) : object(list, all);
    }

    ObjectNode evidence(String section, String exact, Object... members) {
        return EvidenceStories.evidence(
                section,
                exact,
                "articles",
                List.of(object(
                        "url", EvidenceStories.URL, "source", "evidence", "headline", "A", "quote", "It said so.")),
                object(members));
    }

    ObjectNode document(List<ObjectNode> evidence, ObjectNode... parts) {
        ObjectNode document = (this == ITEM ? faq() : story()).setAll(with(parts));
        if (this == POINT) {
            ((ObjectNode) document.path("coverage"))
                    .set(
                            "summaries",
                            Documents.json(
                                    "[{\"source\": \"evidence\", \"text\": \"T\"}, {\"source\": \"evidence-b\", \"text\": \"T\"}]"));
        }
        return document.setAll(object("evidence", evidence));
    }

    /** Publishes a document. */
    void publish(String slug, List<ObjectNode> evidence, ObjectNode... parts) {
        Response created = Editor.create(path(slug), document(evidence, parts));
        assertEquals(201, created.statusCode(), created.asString());
        Editor.publication(path(slug), "{}").then().statusCode(200);
    }

    /** Edits the draft only. */
    Response patch(String slug, ObjectNode patch) {
        Response patched =
                Editor.editor(Editor.MERGE_PATCH, patch).header("If-Match", "*").patch(Editor.address(path(slug)));
        assertEquals(200, patched.statusCode(), patched.asString());
        return patched;
    }

    JsonNode texts(JsonNode page) {
        return page.at(pointer());
    }
}
