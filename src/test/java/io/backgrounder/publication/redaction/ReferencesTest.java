package io.backgrounder.publication.redaction;

import static io.backgrounder.Documents.byline;
import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.openapi.TrustedProxyProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The slugs of other documents are theirs: a redaction that finds its words in them leaves what refers to them. Topics refer by id. */
@QuarkusTest
@TestProfile(TrustedProxyProfile.class)
class ReferencesTest {
    private static final String WORD = "Wunderlampenfisch";
    private static final String NAMED = "wunderlampenfisch";
    private static final ObjectNode ORIGINAL =
            object("translation", object("of", NAMED, "digitalSourceType", "humanEdits"), "language", "fr");

    private static final Map<String, ObjectNode> DOCUMENTS = Map.of(
            "stories/redaction-refers",
                    Documents.story(
                            "topics",
                            List.of(object("topic", NAMED, "role", "about")),
                            "faqs",
                            List.of(NAMED),
                            byline(NAMED),
                            "coverage",
                            coverage(NAMED),
                            "timeline",
                            List.of(object("date", "2020", "title", "T", "text", "T", "topics", List.of(NAMED))),
                            ORIGINAL),
            "faqs/redaction-refers", Documents.faq(byline(NAMED), ORIGINAL),
            "fronts/redaction-refers",
                    Documents.front(
                            "sections",
                            List.of(object(
                                    "size",
                                    2,
                                    "slots",
                                    List.of(object("story", NAMED)),
                                    "fill",
                                    object("topic", NAMED, "source", NAMED, "contributor", NAMED)))));

    /** Where a document has the slug. */
    private static Set<String> references(JsonNode document, String at) {
        Set<String> references = new TreeSet<>();
        if (document.asText().equals(NAMED)) {
            references.add(at);
        }
        document.properties()
                .forEach(member -> references.addAll(references(member.getValue(), at + "/" + member.getKey())));
        for (int i = 0; document.isArray() && i < document.size(); i++) {
            references.addAll(references(document.get(i), at + "/" + i));
        }
        return references;
    }

    @Test
    void staysWhatOtherDocumentsAreCalled() {
        Map.of(
                        "sources", Documents.source(),
                        "topics", Documents.topic(),
                        "contributors", Documents.contributor(),
                        "faqs", Documents.faq())
                .forEach((collection, document) ->
                        Editor.create(collection + "/" + NAMED, document).then().statusCode(201));
        Editor.published(NAMED);
        DOCUMENTS.forEach((path, document) -> {
            String title = path.startsWith("stories") ? "headline" : path.startsWith("faqs") ? "question" : "title";
            Editor.create(path, document.deepCopy().put(title, WORD)).then().statusCode(201);
            if (path.startsWith("stories")) {
                Editor.publish("redaction-refers");
            }
            Set<String> before = references(Editor.document(path), "");
            assertEquals(references(document, ""), before, path);
            assertTrue(!before.isEmpty(), path);
            Redacted.redact(path, "passage", WORD, "reason", "R").then().statusCode(201);
            JsonNode after = Editor.document(path);
            assertEquals("█", after.get(title).asText(), path);
            assertEquals(before, references(after, ""), path);
        });
    }
}
