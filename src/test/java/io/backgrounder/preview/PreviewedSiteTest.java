package io.backgrounder.preview;

import static io.backgrounder.Documents.json;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.IsolatedProfile;
import io.backgrounder.document.Sample;
import io.backgrounder.web.json.Timestamps;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a preview shows is what readers get once everything is published, or once it is time: at every address of delivery. */
@QuarkusTest
@TestProfile(IsolatedProfile.class)
class PreviewedSiteTest {
    private static final List<String> OF_COPIES = List.of("/v1/changes", "/v1/changes/stream", "/v1/export/{type}");

    /** When something was published, which no preview can know; the cursors of what is in this order have it in them. */
    private static final String TIMES =
            "\"(updatedAt|contentUpdatedAt|publishedAt|withdrawnAt|nextCursor|requestId|at)\" ?: ?\"[^\"]*\"";

    private static final String DATED = "\"publishedAt\":\"2026-01-";

    private record Answer(int status, String body) {}

    @Test
    void aPreviewIsWhatReadersGetOnceAllIsPublished() {
        PreviewedSite site = new PreviewedSite("everything", 1);
        site.write();
        List<String> addresses = addresses(site);
        Map<String, Answer> before = answers(addresses, "");
        Map<String, Answer> previewed = previews(addresses, "");
        assertNotEquals(before, previewed);
        assertEquals(before, answers(addresses, ""), "a preview has changed what readers see");
        publishAll();
        equal(previewed, answers(addresses, ""));
        equal(previewed, previews(addresses, ""));
    }

    @Test
    void aPreviewOfATimeIsWhatReadersGetThen() throws InterruptedException {
        PreviewedSite site = new PreviewedSite("timely", 2);
        site.write();
        Instant first = Timestamps.now().plusSeconds(60);
        // As many as there are take some seconds to be scheduled.
        Instant due = Timestamps.now().plusSeconds(12);
        site.schedule(due);
        List<String> addresses = addresses(site);
        Map<String, Answer> before = answers(addresses, "");
        Map<String, Answer> previewed = previews(addresses, "at=" + first);
        assertTrue(Timestamps.now().isBefore(due), "the schedule was carried out before it was previewed");
        assertNotEquals(before, previewed);
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Editor.get("stories?scheduledBefore=" + first)
                        .path("data.scheduledAt")
                        .toString()
                        .contains("Z")
                || Timestamps.now().isBefore(due.plusSeconds(3))) {
            assertTrue(Instant.now().isBefore(end), "a schedule is not carried out");
            Thread.sleep(500);
        }
        equal(previewed, answers(addresses, ""));
    }

    private static void equal(Map<String, Answer> previewed, Map<String, Answer> read) {
        previewed.forEach((address, answer) -> assertEquals(answer, read.get(address), address));
    }

    private static void publishAll() {
        for (Sample kind : Sample.values()) {
            List<Map<String, Object>> drafts =
                    Editor.get(kind.collection + "?draft=true&limit=100").path("data");
            drafts.stream()
                    .sorted(java.util.Comparator.comparing(draft -> (String) draft.get("id")))
                    .forEach(draft -> {
                        boolean archived = "archived".equals(draft.get("status"));
                        Response answer = Editor.editor(Editor.JSON, archived ? "{\"status\":\"archived\"}" : "{}")
                                .header("If-Match", "*")
                                .put(Editor.address(kind.path((String) draft.get("id")) + "/publication"));
                        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 409, answer.asString());
                    });
        }
    }

    private static Map<String, Answer> answers(List<String> addresses, String query) {
        Map<String, Answer> answers = new TreeMap<>();
        addresses.forEach(address ->
                answers.put(address, answer(given().redirects().follow(false).get(address))));
        return answers;
    }

    private static Map<String, Answer> previews(List<String> addresses, String query) {
        Map<String, Answer> answers = new TreeMap<>();
        for (String address : addresses) {
            String previewed = "/preview" + address + (address.contains("?") ? "&" : "?") + query;
            Response answer = Editor.editor().get(previewed.replaceAll("[?&]$", ""));
            assertEquals("no-store", answer.header("Cache-Control"), previewed);
            answers.put(address, answer(answer));
        }
        return answers;
    }

    private static Answer answer(Response answer) {
        String location = String.valueOf(answer.header("Location")).replaceAll("[?&]at=.*", "");
        String body = (answer.statusCode() == 308 ? location : answer.asString()).replace("/preview/v1/", "/v1/");
        String dated = body.replace(DATED, "\"dated\":\"");
        return new Answer(answer.statusCode(), dated.replaceAll(TIMES, "\"$1\":\"\""));
    }

    /** Every operation of delivery but those for copies, with every resource, and lists with what they can do. */
    private static List<String> addresses(PreviewedSite site) {
        List<String> addresses = new ArrayList<>();
        JsonNode paths = json(given().get("/openapi.json").asString()).path("paths");
        paths.properties().forEach(path -> {
            if (path.getKey().startsWith("/v1/") && !OF_COPIES.contains(path.getKey())) {
                List<String> here = filled(path.getKey(), site);
                assertTrue(!here.isEmpty(), path.getKey());
                addresses.addAll(here);
            }
        });
        addresses.remove("/v1/search");
        addresses.remove("/v1/suggest");
        List<String> story = site.slugs.get(Sample.STORY);
        addresses.addAll(List.of(
                "/v1/search?q=everything&limit=100&facets=topic,source,year&total=true",
                "/v1/search?q=second&limit=3&highlight=true",
                "/v1/search?q=timely+second&limit=100",
                "/v1/search?q=everythin",
                "/v1/suggest?q=secon",
                "/v1/suggest?q=first",
                "/v1/stories?limit=100&total=true&include=topics,faqs,coverage,analysis",
                "/v1/stories?limit=3&sort=updated",
                "/v1/topics?limit=100&total=true",
                "/v1/sources?limit=100",
                "/v1/faqs?limit=100&total=true",
                "/v1/stories/" + story.get(0) + "?include=related,faqs.items&text=html",
                "/v1/stories/" + story.get(1) + "?include=related&fields=headline",
                "/v1/stories?ids=" + String.join(",", story.subList(0, 8)),
                "/v1/nothing",
                "/v1/stories?unknown=1"));
        return addresses;
    }

    private static List<String> filled(String template, PreviewedSite site) {
        List<String> filled = new ArrayList<>();
        if (!template.contains("{")) {
            return List.of(template);
        }
        for (Sample kind : Sample.values()) {
            String path = template.replace("{collection}", kind.collection).replace("{revision}", "1");
            if (path.startsWith("/v1/" + kind.collection + "/{")) {
                site.slugs.get(kind).forEach(slug -> {
                    filled.add(path.replaceAll("\\{\\w+}", slug));
                    if (template.contains("{revision}")) {
                        filled.add(path.replaceAll("\\{\\w+}", slug).replace("/1", "/2"));
                    }
                });
            }
        }
        return filled;
    }
}
