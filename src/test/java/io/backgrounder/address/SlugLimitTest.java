package io.backgrounder.address;

import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No resource gets more former slugs than a document takes: its export could not be imported. */
@QuarkusTest
class SlugLimitTest {
    private static final int MOST = 1000;

    /** One that has as many as it may. */
    private static ObjectNode full(Sample kind, String name) {
        ObjectNode document = kind.document();
        IntStream.range(0, MOST).forEach(i -> document.withArray("formerSlugs").add(kind.slug(name + "-once-" + i)));
        Editor.create(kind.path(kind.slug(name)), document).then().statusCode(201);
        if (kind == Sample.STORY) {
            Editor.publish(kind.slug(name)).then().statusCode(200);
        }
        return Editor.document(kind.path(kind.slug(name)));
    }

    private static void refused(Response answer, String pointer) {
        answer.then().statusCode(422);
        assertEquals(Set.of(pointer), Editor.pointers(answer));
    }

    @ParameterizedTest
    @EnumSource
    void aRenameBeyondIsRefused(Sample kind) {
        String path = kind.path(kind.slug("slugs-renamed"));
        ObjectNode document = full(kind, "slugs-renamed");
        assertEquals(MOST, document.get("formerSlugs").size());
        refused(Editor.patch(path, object("slug", kind.slug("slugs-another"))), "/slug");
        ObjectNode other = kind.document(path).put("slug", kind.slug("slugs-renamed"));
        other.withArray("formerSlugs").add(kind.slug("slugs-one-more"));
        refused(Editor.replace(path, other), "/formerSlugs");
        Editor.patch(path, object(kind.title, "Another title")).then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void anImportedLineBeyondIsRejected(Sample kind) {
        ObjectNode line = full(kind, "slugs-imported");
        assertEquals("unchanged", Import.status(line.toString()));
        line.put("slug", kind.slug("slugs-imported-another")).remove("formerSlugs");
        JsonNode result = Import.send(line.toString()).get(0);
        assertEquals("rejected", result.path("status").asText());
        assertEquals("/slug", result.at("/errors/0/pointer").asText());
    }

    @Test
    void aMergeBeyondIsRefused() {
        full(Sample.TOPIC, "slugs-merged");
        String other = Sample.TOPIC.created("slugs-other");
        refused(Editor.patch(other, object("mergedInto", "slugs-merged-topic")), "/mergedInto");
        refused(Editor.patch("topics/slugs-merged-topic", object("mergedInto", "slugs-other-topic")), "/mergedInto");
        Editor.get(other).then().statusCode(200);
    }
}
