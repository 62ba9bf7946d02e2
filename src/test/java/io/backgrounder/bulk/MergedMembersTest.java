package io.backgrounder.bulk;

import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A merge by an import is the same as a {@code PATCH} by an editor. */
@QuarkusTest
class MergedMembersTest {
    /** What the server owns, and what tells documents apart. */
    private static final List<String> OWN = List.of(
            "id",
            "externalIds",
            "type",
            "slug",
            "formerSlugs",
            "updatedAt",
            "contentUpdatedAt",
            "status",
            "revision",
            "draft");

    /** Every member of every kind, removed and replaced by what other documents have there. */
    @ParameterizedTest
    @CsvSource({
        "source, sources, 5",
        "topic, topics, 5",
        "contributor, contributors, 5",
        "faq, faqs, 5",
        "story, stories, 5",
        "front, fronts, 3",
        "article, articles, 3"
    })
    void mergingAMemberIsPatchingIt(String kind, String collection, int least) throws IOException {
        List<ObjectNode> documents = demo(kind, collection);
        ObjectNode base = documents.get(0);
        documents.forEach(document -> document.properties().forEach(member -> {
            if (!base.has(member.getKey())) {
                base.set(member.getKey(), member.getValue());
            }
        }));
        base.put("type", kind).put("slug", "merge-every-" + kind).remove("externalIds");
        if (kind.equals("story")) {
            base.put("status", "draft");
        } else if (kind.equals("article")) {
            base.put("url", Documents.url("merge-every"));
        }
        Set<ObjectNode> patches = new HashSet<>();
        for (ObjectNode document : documents) {
            document.properties().forEach(member -> {
                patches.add(object(member.getKey(), member.getValue()));
                patches.add(object(member.getKey(), null));
                member.getValue().properties().forEach(inner -> {
                    patches.add(object(member.getKey(), object(inner.getKey(), inner.getValue())));
                    patches.add(object(member.getKey(), object(inner.getKey(), null)));
                });
            });
        }
        patches.forEach(patch -> OWN.forEach(patch::remove));
        String path = collection + "/merge-every-" + kind;
        int changed = 0;
        for (ObjectNode patch : patches) {
            Import.send(base);
            Response patched = Editor.patch(path, patch);
            JsonNode expected = content(path);
            Import.send(base);
            ObjectNode line = patch.deepCopy().put("type", kind).put("slug", "merge-every-" + kind);
            JsonNode result = merge(line).get(0);
            assertEquals(expected, content(path), patch.toString());
            boolean refused = Set.of(409, 422).contains(patched.statusCode());
            assertEquals(refused ? Editor.pointers(patched) : Set.of(), pointers(result), patch + " " + result);
            assertEquals(refused, result.path("status").asText().equals("rejected"), patch + " " + result);
            changed += result.path("status").asText().equals("updated") ? 1 : 0;
        }
        assertTrue(changed >= least, changed + " of " + patches.size());
    }

    private static List<ObjectNode> demo(String kind, String collection) throws IOException {
        try (InputStream lines = ImportModeTest.class.getResourceAsStream("/demo/" + collection + ".ndjson")) {
            List<ObjectNode> documents = new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> (ObjectNode) Documents.json(line))
                    .filter(line -> line.path("type").asText().equals(kind))
                    .limit(8)
                    .toList();
            documents.forEach(document -> {
                OWN.forEach(document::remove);
                document.remove(List.of("sameAs", "withdrawnReason", "scheduledAt"));
                document.path("coverage").path("summaries").forEach(summary -> ((ObjectNode) summary).remove("id"));
            });
            return documents;
        }
    }

    /** Parts have ids by which they are known, and which are not the same in two stories. */
    private static JsonNode content(String path) {
        ObjectNode document = Editor.document(path);
        OWN.forEach(document::remove);
        document.path("coverage").path("summaries").forEach(summary -> ((ObjectNode) summary).remove("id"));
        return document;
    }

    private static Set<String> pointers(JsonNode result) {
        return new TreeSet<>(result.path("errors").findValuesAsText("pointer"));
    }

    private static List<JsonNode> merge(Object... lines) {
        return Import.send("?mode=merge", Map.of(), List.of(lines));
    }
}
