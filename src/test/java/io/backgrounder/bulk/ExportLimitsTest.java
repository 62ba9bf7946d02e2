package io.backgrounder.bulk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Apart;
import io.backgrounder.Cold;
import io.backgrounder.Desk;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken can be exported and imported, at all limits at once. */
@QuarkusTest
@TestProfile(Apart.class)
class ExportLimitsTest {
    private static final int LINKED = 50;
    private static final int LAST_REVISION = Integer.MAX_VALUE;
    private static final JsonNode NOTHING = FullDocuments.NOTHING;

    @TestHTTPResource
    URI server;

    @Inject
    DataSource database;

    @Inject
    Cold cold;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private FullDocuments full;

    @Test
    void whatWasTakenComesBackAtAllLimitsAtOnce() throws Exception {
        full = new FullDocuments();
        empty();
        assertEquals(Map.of("created", 3 * LINKED + 2 + Alphabet.values().length), send(write("linked", this::linked)));
        assertEquals(Map.of("updated", Alphabet.values().length), send(write("again", this::again)));
        Path once = export("once");
        assertEquals(
                Map.of("created", 3 * Alphabet.values().length, "updated", Alphabet.values().length),
                send(write("past", lines -> past(once, lines))));
        Path before = export("before");
        assertEquals(List.of(200, 200, 200, 422), readAndPublish());
        empty();
        Map<String, Integer> statuses = send(before);
        assertEquals(List.of("created", "updated"), List.copyOf(statuses.keySet()), statuses.toString());
        assertEquals(Alphabet.values().length, statuses.get("updated"), "the drafts");
        assertSame(before, export("after"));
    }

    private void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(RoundTripTest.CONTENT);
        }
        cold.start();
    }

    /** Sources, topics, FAQs and tombstones; then stories that show all of them. */
    private void linked(Lines lines) throws IOException {
        for (int i = 0; i < LINKED; i++) {
            int number = i;
            Alphabet alphabet = Alphabet.values()[i % Alphabet.values().length];
            boolean some = i < Alphabet.values().length;
            for (String type : List.of("source", "topic", "faq")) {
                lines.write(full.make(type, alphabet, at -> switch (at) {
                    case "/id" -> id(type, number);
                    case "/slug" -> text(FullDocuments.slug("linked-" + number));
                    case "/country" -> text("GB");
                    case "/language" -> text("en");
                    case "/topicType" -> text("organization");
                    case "/wikidataId" -> text("Q" + (999_999_999_999L - number));
                    case "/mergedInto", "/minorEdit" -> NOTHING;
                    case "/formerSlugs", "/items" -> some ? null : NOTHING;
                    default -> null;
                }));
            }
        }
        for (int i = 0; i < 2; i++) {
            int number = i;
            lines.write(full.make("tombstone", Alphabet.ASCII, at -> switch (at) {
                case "/id" -> id("topic", 900 + number);
                case "/kind" -> text("topic");
                case "/mergedInto" -> number == 0 ? NOTHING : text(FullDocuments.slug("linked-0"));
                case "/slugs" -> number == 0 ? null : NOTHING;
                default -> null;
            }));
        }
        stories(lines, "");
    }

    /** The same stories with another headline: another revision. */
    private void again(Lines lines) throws IOException {
        stories(lines, "Again");
    }

    private void stories(Lines lines, String headline) throws IOException {
        for (Alphabet alphabet : Alphabet.values()) {
            lines.write(story(alphabet, headline, "published"));
        }
    }

    private ObjectNode story(Alphabet alphabet, String headline, String status) {
        Function<String, JsonNode> given = at -> switch (at.replaceAll("[0-9]+", "n")) {
            case "/id" -> id("story", alphabet.ordinal());
            case "/slug" -> text(FullDocuments.slug("story-" + alphabet.ordinal()));
            case "/language", "/coverage/summaries/n/articles/n/language" -> text("en");
            case "/headline" -> headline.isEmpty() ? null : text(headline);
            case "/status" -> text(status);
            case "/revision" -> JsonNodeFactory.instance.numberNode(LAST_REVISION - 1);
            case "/withdrawnReason", "/withdrawnAt", "/scheduledAt", "/draft", "/minorEdit" -> NOTHING;
            case "/formerSlugs" -> headline.isEmpty() ? null : NOTHING;
            case "/coverage/summaries/n/id" -> id("summary", 100 * alphabet.ordinal() + last(at, 1));
            case "/coverage/points/n/kind" -> text("agree");
            case "/coverage/summaries/n/source" -> text(FullDocuments.slug("linked-" + last(at, 1)));
            case "/coverage/points/n/sources/n", "/faqs/n" -> text(FullDocuments.slug("linked-" + last(at, 0)));
            case "/topics/n" ->
                ((ObjectNode) Desk.json("{\"role\": \"mentions\"}"))
                        .put("topic", FullDocuments.slug("linked-" + last(at, 0)));
            default -> null;
        };
        return full.make("story", alphabet, given);
    }

    /** Drafts, corrections, and what is due; and a revision with the longest note, of the page of another. */
    private void past(Path export, Lines lines) throws IOException {
        try (BufferedReader exported = Files.newBufferedReader(export)) {
            for (String line = exported.readLine(); line != null; line = exported.readLine()) {
                if (line.startsWith("{\"type\":\"revision\"") && line.contains("\"revision\":" + LAST_REVISION + ",")) {
                    ObjectNode revision = (ObjectNode) Desk.json(line);
                    ObjectNode page = (ObjectNode) revision.get("page");
                    revision.setAll(full.make("revision", Alphabet.ESCAPED, at -> switch (at) {
                        case "/story" -> revision.get("story");
                        case "/revision" -> JsonNodeFactory.instance.numberNode(1);
                        case "/minorEdit" -> JsonNodeFactory.instance.booleanNode(true);
                        case "/page" -> page.put("revision", 1);
                        default -> null;
                    }));
                    lines.write(revision);
                }
            }
        }
        for (Alphabet alphabet : Alphabet.values()) {
            JsonNode story = id("story", alphabet.ordinal());
            lines.write(story(alphabet, "Draft", "draft"));
            lines.write(full.make("correction", alphabet, at -> switch (at) {
                case "/id" -> id("correction", alphabet.ordinal());
                case "/story" -> story;
                case "/correction/kind" -> text("clarification");
                case "/correction/section" -> text("background");
                case "/correction/fromRevision" -> JsonNodeFactory.instance.numberNode(LAST_REVISION - 1);
                default -> null;
            }));
            lines.write(full.make("schedule", alphabet, at -> switch (at) {
                case "/story" -> story;
                case "/at" -> text("9999-12-31T23:59:59.999999Z");
                case "/status" -> text("withdrawn");
                default -> null;
            }));
        }
    }

    /** A page, a revision, and what an editor gets, who can send it back; but no revision comes after the last. */
    private static List<Integer> readAndPublish() {
        String story = id("story", 1).asText();
        String document = Desk.get("stories/" + story).asString();
        return List.of(
                given().get("/v1/stories/" + story).statusCode(),
                given().get("/v1/stories/" + story + "/revisions/" + LAST_REVISION)
                        .statusCode(),
                Desk.editor(Desk.JSON, document)
                        .header("If-Match", "*")
                        .put(Desk.address("stories/" + story))
                        .statusCode(),
                Desk.publish(story, "{}").statusCode());
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode id(String kind, int number) {
        return text(kind + "_" + "0".repeat(21) + (10_000 + number));
    }

    /** The last number of a place, or one before it. */
    private static int last(String at, int before) {
        String[] steps = at.split("/");
        return Integer.parseInt(steps[steps.length - 1 - before]);
    }

    /** Writes documents as lines. */
    private interface Content {
        void writeTo(Lines lines) throws IOException;
    }

    private record Lines(Writer out) {
        void write(JsonNode line) throws IOException {
            out.write(line.toString());
            out.write('\n');
        }
    }

    private Path write(String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(file)) {
            content.writeTo(new Lines(out));
        }
        return file;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/editorial/v1/" + path))
                .header("Authorization", "Bearer a-key-for-the-tests-only");
    }

    private Path export(String name) throws IOException, InterruptedException {
        return client.send(request("export").build(), HttpResponse.BodyHandlers.ofFile(folder.resolve(name)))
                .body();
    }

    /** How many lines have which status; one that says why where it is not written. */
    private Map<String, Integer> send(Path lines) throws IOException, InterruptedException {
        HttpRequest request = request("import")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(lines))
                .build();
        Map<String, Integer> statuses = new TreeMap<>();
        client.send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .map(Desk::json)
                .forEach(result -> statuses.merge(
                        result.has("errors")
                                ? result.toString()
                                : result.get("status").asText(),
                        1,
                        Integer::sum));
        return statuses;
    }

    private static void assertSame(Path before, Path after) throws IOException {
        List<String> differing = new ArrayList<>();
        try (BufferedReader one = Files.newBufferedReader(before);
                BufferedReader other = Files.newBufferedReader(after)) {
            for (String line = one.readLine(); line != null; line = one.readLine()) {
                String again = other.readLine();
                if (!line.equals(again)) {
                    differing.add(difference(line, again));
                }
            }
            assertEquals(List.of(), differing);
            assertEquals(null, other.readLine());
        }
    }

    private static String difference(String one, String other) {
        int at = IntStream.range(0, one.length())
                .filter(i -> i >= other.length() || one.charAt(i) != other.charAt(i))
                .findFirst()
                .orElse(one.length());
        return around(one, at) + " is not " + around(other, at);
    }

    private static String around(String line, int at) {
        return line.substring(Math.max(0, at - 100), Math.min(line.length(), at + 100));
    }
}
