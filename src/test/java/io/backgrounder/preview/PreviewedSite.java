package io.backgrounder.preview;

import static io.backgrounder.Documents.byline;
import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.document.Sample;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Resources of all kinds in every state, with links among them, made at random. */
final class PreviewedSite {
    private static final int EACH = 6;

    private final Random random;
    private final String name;

    /** By kind. */
    final Map<Sample, List<String>> slugs = new EnumMap<>(Sample.class);

    PreviewedSite(String name, long seed) {
        this.name = name;
        random = new Random(seed);
        for (Sample kind : Sample.values()) {
            slugs.put(kind, new ArrayList<>());
            for (int i = 0; i < EACH; i++) {
                slugs.get(kind).add(kind.slug(name + i));
            }
        }
    }

    /** Half of what there is readers see, or saw; half of it has a draft. */
    void write() {
        for (int round = 0; round < 2; round++) {
            for (Sample kind : Sample.values()) {
                for (String slug : List.copyOf(slugs.get(kind))) {
                    write(kind, slug, round);
                }
            }
        }
    }

    private void write(Sample kind, String slug, int round) {
        if (round == 0) {
            // What is not published may be used all the same, except by what is published.
            boolean published = random.nextInt(3) > 0;
            send(kind, slug, document(kind, slug, "First"), published);
            if (published && random.nextInt(4) == 0) {
                withdraw(kind, slug, "");
            }
        } else if (random.nextInt(3) > 0) {
            ObjectNode second = document(kind, slug, "Second").put("minorEdit", random.nextBoolean());
            boolean seen = Editor.document(kind.path(slug)).has("revision");
            String renamed = seen && random.nextInt(4) == 0 ? slug + "-renamed" : slug;
            send(kind, slug, second.put("slug", renamed), false);
            if (!renamed.equals(slug)) {
                slugs.get(kind).add(renamed);
            }
        }
    }

    private void send(Sample kind, String slug, ObjectNode document, boolean publish) {
        Response answer = Editor.editor(Editor.JSON, document)
                .header(Editor.get(kind.path(slug)).statusCode() == 404 ? "If-None-Match" : "If-Match", "*")
                .put(Editor.address(kind.path(slug)) + (publish ? "?publish=true" : ""));
        // A story is not published with a source that is not.
        assertTrue(answer.statusCode() / 100 == 2 || publish && answer.statusCode() == 409, answer.asString());
        if (answer.statusCode() == 409) {
            send(kind, slug, document, false);
        }
    }

    private void withdraw(Sample kind, String slug, String query) {
        int status = Editor.overwriting()
                .delete(Editor.address(kind.path(slug) + "/publication?reason=Wrong" + query))
                .statusCode();
        assertTrue(status == 204 || status == 409, slug + status);
    }

    /** Schedules half of the drafts, and withdrawals. */
    void schedule(Instant from) {
        Instant at = from;
        for (Sample kind : Sample.values()) {
            for (String slug : slugs.get(kind)) {
                ObjectNode document = Editor.get(kind.path(slug)).statusCode() == 200
                        ? Editor.document(kind.path(slug))
                        : object("status", "moved");
                at = at.plusMillis(1);
                if (document.has("draft") && random.nextBoolean()) {
                    Editor.publication(kind.path(slug), object("at", at.toString(), "note", "On time"))
                            .then()
                            .statusCode(200);
                } else if (document.path("status").asText().equals("published") && random.nextInt(3) == 0) {
                    withdraw(kind, slug, "&at=" + at);
                }
            }
        }
    }

    /** With words of its own, to be searched for. */
    private ObjectNode document(Sample kind, String slug, String edition) {
        ObjectNode document = kind.document().put(kind.title, edition + " " + name + " of " + slug);
        switch (kind) {
            case SOURCE -> {}
            case ARTICLE -> document.put("url", Documents.url(slug));
            case TOPIC ->
                document.put("description", "The " + edition.toLowerCase(java.util.Locale.ROOT) + "description");
            case CONTRIBUTOR ->
                document.put("biography", "The " + edition.toLowerCase(java.util.Locale.ROOT) + "biography");
            case FAQ -> document.put("publishedAt", time()).put("introduction", "Introduced " + edition);
            case STORY ->
                document.put("publishedAt", time())
                        .put("summary", "Summarised " + edition)
                        .setAll(object(
                                "topics",
                                some(Sample.TOPIC),
                                "faqs",
                                some(Sample.FAQ),
                                byline(one(Sample.CONTRIBUTOR)),
                                "coverage",
                                coverage(one(Sample.SOURCE))));
        }
        return document;
    }

    private String time() {
        return Instant.parse("2026-01-01T00:00:00Z")
                .plusSeconds(random.nextInt(1_000_000))
                .toString();
    }

    private String one(Sample kind) {
        return slugs.get(kind).get(random.nextInt(EACH));
    }

    private List<String> some(Sample kind) {
        return random.ints(3, 0, EACH).distinct().mapToObj(slugs.get(kind)::get).toList();
    }
}
