package io.backgrounder.publication.lists;

import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.access.Keys;
import io.backgrounder.access.Scopes;
import io.backgrounder.document.Sample;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Documents of all kinds in all states, edited at random by two editors and an import. */
final class EditedDocuments {
    static final List<String> LANGUAGES = List.of("en", "fr", "de");
    static final List<String> TITLES = List.of("Ashwort", "beechwort", "Cedarwort", "Übungwort", "elmwort", "木龘");

    private final Random random;
    private final String name = "listed-" + UUID.randomUUID().toString().substring(0, 8);
    final List<Keys.Made> editors = List.of(Keys.make(Scopes.PUBLISH), Keys.make(Scopes.PUBLISH));

    /** Who edited each last, by its path. */
    final Map<String, String> editedBy = new LinkedHashMap<>();

    EditedDocuments(Random random, int documents, int edits) {
        this.random = random;
        List.of("topics", "sources", "faqs").forEach(collection -> {
            for (int i = 0; i < 3; i++) {
                create(collection, i);
            }
        });
        for (int i = 3; i < documents; i++) {
            create(one(List.of("stories", "stories", "topics", "sources", "faqs")), i);
        }
        for (int i = 0; i < edits; i++) {
            edit(one(List.copyOf(editedBy.keySet())));
        }
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Up to two of the paths in a collection, without those in which nothing may be created. */
    private List<String> some(String collection) {
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String slug = name + "-" + collection + "-" + random.nextInt(3);
            if (random.nextInt(3) > 0 && !slugs.contains(slug)) {
                slugs.add(slug);
            }
        }
        return slugs;
    }

    private ObjectNode members(String collection) {
        ObjectNode members = switch (collection) {
            case "stories" -> Documents.story("topics", some("topics"), "faqs", some("faqs"), "headline", one(TITLES));
            case "topics" -> Documents.topic("name", one(TITLES));
            case "faqs" -> Documents.faq("question", one(TITLES));
            default -> Documents.source("name", one(TITLES));
        };
        List<String> sources = collection.equals("stories") ? some("sources") : List.of();
        if (!sources.isEmpty()) {
            members.set("coverage", Documents.coverage(sources.get(0)));
        }
        if (!collection.equals("topics")) {
            members.put("language", one(LANGUAGES));
        }
        if ((collection.equals("stories") || collection.equals("faqs")) && random.nextBoolean()) {
            members.put("publishedAt", "2026-0" + (1 + random.nextInt(9)) + "-01T00:00:00Z");
        }
        return members;
    }

    private void create(String collection, int i) {
        String path = collection + "/" + name + "-" + collection + "-" + i;
        if (random.nextInt(3) == 0 && i > 2) {
            importOf(path);
        } else {
            Keys.Made editor = one(editors);
            Response answer = as(editor)
                    .body(bytes(members(collection).put("slug", path.substring(path.indexOf('/') + 1))))
                    .post(Editor.address(collection) + (random.nextBoolean() || i < 3 ? "?publish=true" : ""));
            note(answer, path, editor.name(), null);
        }
    }

    private static String type(String collection) {
        return Stream.of(Sample.values())
                .filter(kind -> kind.collection.equals(collection))
                .findFirst()
                .orElseThrow()
                .type();
    }

    private void importOf(String path) {
        String collection = path.substring(0, path.indexOf('/'));
        ObjectNode line =
                members(collection).put("type", type(collection)).put("slug", path.substring(path.indexOf('/') + 1));
        if (random.nextInt(3) == 0) {
            line.put("status", "draft");
        }
        String status = Import.status(line);
        if (status.equals("created") || status.equals("updated")) {
            editedBy.put(path, "admin");
        }
    }

    private void edit(String path) {
        String collection = path.substring(0, path.indexOf('/'));
        Keys.Made editor = one(editors);
        ObjectNode before = unscheduled(path);
        String publication = Editor.address(path + "/publication");
        String soon = Instant.now()
                        .plusSeconds(86_400L * (1 + random.nextInt(300)))
                        .toString()
                        .substring(0, 19) + "Z";
        switch (random.nextInt(9)) {
            case 0, 1 ->
                note(
                        as(editor).body(bytes(members(collection))).patch(Editor.address(path)),
                        path,
                        editor.name(),
                        before);
            case 2 ->
                note(
                        as(editor).body(bytes(members(collection))).patch(Editor.address(path) + "?publish=true"),
                        path,
                        editor.name(),
                        before);
            case 3 -> {
                boolean archived = collection.equals("stories") && random.nextBoolean();
                ObjectNode order = archived ? object("status", "archived") : object();
                note(as(editor).body(bytes(order)).put(publication), path, editor.name(), before);
            }
            case 4 -> as(editor).body(bytes(object("at", soon))).put(publication);
            case 5 -> {
                boolean scheduled = Editor.document(path).get("status").asText().equals("scheduled");
                Response answer = as(editor).delete(publication + "?reason=Why");
                if (!scheduled) {
                    note(answer, path, editor.name(), before);
                }
            }
            case 6 -> as(editor).delete(publication + "?reason=Why&at=" + soon);
            case 7 -> note(as(editor).delete(Editor.address(path + "/draft")), path, editor.name(), null);
            default -> importOf(path);
        }
    }

    /** What stories may link to: the paths of the first documents of each kind. */
    List<String> linkable() {
        return editedBy.keySet().stream()
                .filter(path -> path.matches("(topics|sources|faqs)/.*-[012]"))
                .toList();
    }

    /** The paths of what each story links to, by its id. */
    Map<String, Set<String>> links() {
        Map<String, Set<String>> links = new LinkedHashMap<>();
        editedBy.keySet().stream().filter(path -> path.startsWith("stories")).forEach(path -> {
            ObjectNode story = Editor.document(path);
            Set<String> of = new TreeSet<>();
            story.path("topics")
                    .forEach(link -> of.add("topics/" + link.get("topic").asText()));
            story.path("faqs").forEach(faq -> of.add("faqs/" + faq.asText()));
            story.at("/coverage/summaries")
                    .forEach(
                            summary -> of.add("sources/" + summary.get("source").asText()));
            links.put(story.get("id").asText(), of);
        });
        return links;
    }

    private static RequestSpecification as(Keys.Made editor) {
        return Keys.as(editor.text()).header("If-Match", "*").contentType(Editor.JSON);
    }

    private static byte[] bytes(ObjectNode document) {
        return document.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ObjectNode unscheduled(String path) {
        ObjectNode document = Editor.document(path);
        document.remove("scheduledAt");
        return document;
    }

    /** @param before the document before: what changes nothing but a schedule is no edit */
    private void note(Response answer, String path, String editor, ObjectNode before) {
        assertTrue(answer.statusCode() < 500, answer.asString());
        if (answer.statusCode() < 300 && !unscheduled(path).equals(before)) {
            editedBy.put(path, editor);
        }
    }
}
