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
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a preview shows is what readers get once everything is published, or once it is time: at every address of delivery. */
@QuarkusTest
@TestProfile(IsolatedProfile.class)
class PreviewedSiteTest {
    private static final List<String> OF_COPIES = List.of(
            "/v1/changes",
            "/v1/changes/stream",
            "/v1/export/{type}",
            "/v1/log",
            "/v1/log/leaves",
            "/v1/log/proof",
            "/v1/log/consistency");

    /** When something was published, which no preview can know; the cursors of what is in this order have it in them. */
    private static final String TIMES =
            "\"(updatedAt|contentUpdatedAt|publishedAt|withdrawnAt|nextCursor|requestId|at)\" ?: ?\"[^\"]*\"";

    /** A leaf is appended when a revision is published. */
    private static final String LEAVES = ",\"leaf\":\\{[^}]*}";

    private static final String DATED = "\"publishedAt\":\"2026-01-";

    @Inject
    DataSource database;

    private record Answer(int status, String body) {}

    @Test
    void aPreviewIsWhatReadersGetOnceAllIsPublished() {
        PreviewedSite site = new PreviewedSite("everything", 1);
        site.write();
        List<String> addresses = addresses(site);
        Map<String, Answer> before = answers(addresses);
        Map<String, Answer> previewed = previews(addresses, "");
        assertNotEquals(before, previewed);
        assertEquals(before, answers(addresses), "a preview has changed what readers see");
        publishAll();
        equal(previewed, answers(addresses));
        equal(previewed, previews(addresses, ""));
    }

    @Test
    void aPreviewOfATimeIsWhatReadersGetThen() throws SQLException, InterruptedException {
        publishAll();
        PreviewedSite site = new PreviewedSite("timely", 2);
        site.write();
        Instant due = Timestamps.now().plus(Duration.ofHours(1));
        site.schedule(due);
        List<String> addresses = addresses(site);
        Map<String, Answer> before = answers(addresses);
        Map<String, Answer> previewed = previews(addresses, "at=" + due.plusSeconds(1));
        assertNotEquals(before, previewed);
        equal(previews(addresses, "at=" + due.minusSeconds(1)), before);
        anHourLater();
        equal(previewed, answers(addresses));
    }

    private void anHourLater() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update manuscript set due_at = due_at - interval '1 hour' where schedule_status = 'pending'");
            Instant end = Instant.now().plusSeconds(60);
            while (true) {
                ResultSet pending = statement.executeQuery(
                        "select count(*) from manuscript where schedule_status = 'pending' and due_at < now()");
                pending.next();
                if (pending.getInt(1) == 0) {
                    return;
                }
                assertTrue(Instant.now().isBefore(end), "a schedule is not carried out");
                Thread.sleep(100);
            }
        }
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
                        Response answer = Editor.publication(
                                kind.path((String) draft.get("id")), archived ? "{\"status\":\"archived\"}" : "{}");
                        // What cannot be published stays as it is, in the preview, too.
                        assertTrue(List.of(200, 409, 422).contains(answer.statusCode()), answer.asString());
                    });
        }
    }

    private static Map<String, Answer> answers(List<String> addresses) {
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
        return new Answer(
                answer.statusCode(),
                dated.replaceAll(TIMES, "\"$1\":\"\"")
                        .replaceAll(LEAVES, "")
                        .replaceAll("Withdrawn on [^ ]*", "Withdrawn on"));
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
                "/v1/stories?ids=" + String.join(",", story.subList(0, 6)),
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
                // Of pages, all; of what is below a page, some.
                List<String> slugs = site.slugs.get(kind);
                boolean page = path.endsWith("}");
                slugs.subList(0, page ? slugs.size() : 2).forEach(slug -> {
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
