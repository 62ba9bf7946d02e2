package io.backgrounder.openapi;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Everything that can be read, of resources of its own, and the addresses in it. */
final class AddressWalk {
    private static final Pattern ADDRESS =
            Pattern.compile("[\"<]([^\"<>\\s]*/(?:v1|problems|openapi|swagger-ui|q)(?:[/?][^\"<>\\s]*)?)[\">]");
    private static final Pattern OURS =
            Pattern.compile("/((editorial/|admin/)?v1/.+|problems(/.+)?|openapi|swagger-ui|q/health)");
    /** What the import takes: the addresses in it are those of no server. */
    private static final String DOCUMENTS = "/editorial/v1/export";

    /** By operation. */
    private final Map<String, String> reads = new LinkedHashMap<>();

    AddressWalk() {
        Import.send(
                Import.source("addressed-source", "name", "S"),
                Import.topic("addressed-topic", "name", "T"),
                Import.topic("addressed-too", "name", "T"),
                Import.article("addressed-article"),
                Import.contributor("addressed-contributor"),
                Import.faq("addressed-faq"),
                story("addressed-story", "Addressed", "addressed-topic"),
                story("addressed-relation", "Addressed too", "addressed-topic"),
                Import.front(
                        "addressed-front",
                        "sections",
                        List.of(object("size", 1, "slots", List.of(object("story", "addressed-story"))))));
        // A second revision, whose difference has addresses in it.
        Import.send(story("addressed-story", "Addressed", "addressed-too", "addressed-topic"));
        make(
                Editor.address("stories/addressed-story/corrections"),
                object("kind", "correction", "section", "headline", "note", "N"));
        String draft = make(Editor.address("stories"), Documents.story()).path("id");
        String webhook =
                make("/admin/v1/webhooks", object("url", "https://h.example/")).path("id");
        Map<String, String> own = Map.ofEntries(
                Map.entry("collection", "stories"),
                Map.entry("reference", "addressed-story"),
                Map.entry("story", "addressed-story"),
                Map.entry("source", "addressed-source"),
                Map.entry("topic", "addressed-topic"),
                Map.entry("contributor", "addressed-contributor"),
                Map.entry("faq", "addressed-faq"),
                Map.entry("front", "addressed-front"),
                Map.entry("article", "addressed-article"),
                Map.entry("webhook", webhook),
                Map.entry(
                        "delivery",
                        make("/admin/v1/webhooks/" + webhook + "/test-events", "")
                                .path("id")),
                Map.entry(
                        "key",
                        make(
                                        "/admin/v1/api-keys",
                                        object("name", "Addressed " + webhook, "scopes", List.of("content:read")))
                                .path("id")),
                Map.entry("revision", "2"),
                Map.entry("version", "1"),
                Map.entry(
                        "replacement",
                        Editor.editor(Editor.JSON, object("kind", "topic", "to", "addressed-topic", "dryRun", true))
                                .post(Editor.address("replacements"))
                                .path("id")),
                Map.entry(
                        "import", Editor.editor().get(Editor.address("imports")).path("data[0].id")));
        for (Operations.Operation operation : new Operations().all()) {
            if (operation.method().equals("GET") && !operation.path().equals(DOCUMENTS)) {
                reads.put(operation.id(), address(operation, draft, own));
            }
        }
    }

    private static ObjectNode story(String slug, String headline, String... topics) {
        ObjectNode links = object(
                "topics", List.of(topics), "faqs", List.of("addressed-faq"), "coverage", coverage("addressed-source"));
        return Import.story(slug, "headline", headline, "publishedAt", "2026-01-01T00:00:00Z", links);
    }

    private static Response make(String address, Object body) {
        Response made = body.equals("")
                ? Editor.editor().post(address)
                : Editor.editor(Editor.JSON, body).post(address);
        assertEquals(201, made.statusCode(), address + made.asString());
        return made;
    }

    private static String address(Operations.Operation operation, String draft, Map<String, String> own) {
        String address = operation.path().replace("{type}", "stories").replace("{problem}", "not-found");
        if (operation.path().contains("/drafts")) {
            address = address.replace("{reference}", draft);
        }
        for (Map.Entry<String, String> part : own.entrySet()) {
            address = address.replace("{" + part.getKey() + "}", part.getValue());
        }
        return switch (operation.id()) {
            case "search" -> address + "?q=addressed";
            case "suggest" -> address + "?q=addr";
            case "getStoryNews", "listTopicNews" -> address + "?since=2026-01-01T00:00:00Z";
            case "getInclusionProof" ->
                address + "?revision="
                        + Editor.document("stories/addressed-story").get("id").asText() + "/1";
            case "getConsistencyProof" -> address + "?from=1&to=2";
            case "streamChanges" -> address + "?after=0&limit=3";
            case "listChanges", "listStories", "listTopics" -> address + "?limit=1";
            default -> address;
        };
    }

    /** The address of each read, by its operation's name. */
    Map<String, String> reads() {
        return reads;
    }

    /**
     * Looks at each address in a text: the base stands before it, and what stands behind that is an address of ours.
     *
     * @return how many there are
     */
    static int check(String where, String text, String base) {
        int count = 0;
        for (MatchResult found : ADDRESS.matcher(text).results().toList()) {
            String address = found.group(1);
            assertTrue(address.startsWith(base), where + ": " + address);
            assertTrue(OURS.matcher(address.substring(base.length())).matches(), where + ": " + address);
            count++;
        }
        return count;
    }
}
