package io.backgrounder.bulk;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.change.Feed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** An export has what readers can read, and the feed goes on behind it. */
@QuarkusTest
class ExportTest {
    /** The lines of an export by their id; the last by nothing. */
    private static Map<String, String> export(String type) {
        Map<String, String> lines = new HashMap<>();
        given().get("/v1/export/" + type)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString()
                .lines()
                .forEach(line -> lines.put(json(line).path("id").asText(), line));
        return lines;
    }

    private static String id(String path) {
        return Editor.document(path).get("id").asText();
    }

    @Test
    void aLineIsWhatItsAddressGives() {
        for (String type :
                new String[] {"stories", "topics", "sources", "faqs", "contributors", "fronts", "articles"}) {
            Map<String, String> lines = export(type);
            JsonNode end = json(lines.remove(""));
            assertEquals(lines.size(), end.get("count").asInt());
            assertTrue(
                    lines.size() > (Set.of("contributors", "fronts", "articles").contains(type) ? 0 : 5), type);
            lines.keySet().stream().limit(8).forEach(id -> {
                String fields = type.equals("faqs")
                        ? "?fields=introduction,image,items,evidence,contributors,provenance,responsible,disclosure,translation,translations"
                        : "";
                given().get("/v1/" + type + "/" + id + fields).then().body(equalTo(lines.get(id)));
            });
        }
    }

    @Test
    void itHasWhatCanBeReadAndNothingElse() {
        Editor.published("export-archived");
        Editor.publish("export-archived", object("status", "archived")).then().statusCode(200);
        Editor.draft("export-draft");
        Editor.published("export-withdrawn");
        Editor.withdraw("export-withdrawn", "R").then().statusCode(204);
        Set<String> ids = export("stories").keySet();
        assertTrue(ids.contains(id("stories/export-archived")));
        assertTrue(!ids.contains(id("stories/export-draft")));
        assertTrue(!ids.contains(id("stories/export-withdrawn")));
    }

    /** Whatever is written while it is made is in the export, or in the feed behind it. */
    @Test
    void nothingFallsBetweenExportAndFeed() throws InterruptedException {
        Set<String> written = new HashSet<>();
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = new Thread(() -> {
            for (int behind = 0; behind < 5; behind += writing.get() ? 0 : 1) {
                written.add(Editor.post("faqs", faq("question", "Export?")).path("id"));
            }
        });
        writer.start();
        Map<String, String> first = export("faqs");
        writing.set(false);
        writer.join();
        assertTrue(written.size() >= 5);
        Set<String> seen = new HashSet<>(first.keySet());
        for (JsonNode change : Feed.after(json(first.get("")).get("nextToken").asText(), "&types=faq")) {
            assertTrue(seen.add(change.get("id").asText()), "what the export has does not come again");
        }
        assertTrue(seen.containsAll(written));
    }

    @Test
    void placesAreLeftAgain() {
        for (int i = 0; i <= ExportPlaces.ALL; i++) {
            given().get("/v1/export/topics").then().statusCode(200);
        }
        given().get("/v1/export/corrections").then().statusCode(404);
    }
}
