package io.backgrounder.checker.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** Leads one story through its life beside the pipeline, and looks each time whether an import has left it as it was ordered. */
final class StoryEditor extends Thread {
    private static final int PATIENCE_SECONDS = 60;

    private final Deployment deployment;
    private final CheckReport report;
    private final EditedResource story;
    private final RetriedRequests requests;
    private final ContentInspector inspector;
    private final Random random;
    private int count;
    private volatile boolean editing = true;

    StoryEditor(Deployment deployment, CheckReport report, EditedResource story, long seed) {
        super("editor of " + story.slug);
        this.deployment = deployment;
        this.report = report;
        this.story = story;
        this.requests = new RetriedRequests(deployment, report);
        this.inspector = new ContentInspector(deployment, report);
        this.random = new Random(seed);
    }

    void stopEditing() {
        editing = false;
    }

    @Override
    public void run() {
        try {
            while (editing) {
                order();
                if (story.awaitImport(story.results(), () -> editing)) {
                    inspector.inspect(story);
                }
            }
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    private void order() throws InterruptedException {
        EditedResource.Expectation before = story.expected;
        story.expected = null;
        boolean done = story.isHidden ? orderHidden(before) : orderLive(before);
        report.count(done ? "orders acknowledged" : "orders refused");
        if (!done) {
            learn();
        }
    }

    /** Readers never see it, whatever happens. */
    private boolean orderHidden(EditedResource.Expectation before) throws InterruptedException {
        boolean isScheduled = before.scheduledAt() != null;
        switch (random.nextInt(isScheduled ? 3 : 2)) {
            case 0 -> {
                String draft = text("Draft");
                boolean done = patch("headline", draft);
                if (done) {
                    story.keep(draft);
                }
                return expect(done, before.status(), before.slug(), before.scheduledAt(), null);
            }
            case 1 -> {
                String at = far();
                return expect(publish(Json.object("at", at)), "scheduled", before.slug(), at, null);
            }
            default -> {
                return expect(send("DELETE", "/schedule", null), "draft", before.slug(), null, null);
            }
        }
    }

    private boolean orderLive(EditedResource.Expectation before) throws InterruptedException {
        String slug = before.slug();
        boolean isReadable = before.isReadable();
        String other = before.status().equals("published") ? "archived" : "published";
        switch (random.nextInt(isReadable ? 8 : 3)) {
            case 0, 1 -> {
                return expect(publish(Json.object("status", other)), other, slug, null, null);
            }
            case 2 -> {
                String draft = text("Draft");
                return expect(patch("headline", draft), before.status(), slug, before.scheduledAt(), draft);
            }
            case 3 -> {
                boolean done =
                        send("DELETE", "/publication?reason=" + text("Wrong").replace(' ', '+'), null);
                return expect(done, "withdrawn", slug, null, before.draft());
            }
            case 4 -> {
                String name = random.nextInt(3) == 0 ? story.slug : story.slug + "-" + ++count;
                boolean done = patch("slug", name) && publish(Json.object("status", before.status()));
                return expect(done, before.status(), name, null, null);
            }
            case 5 -> {
                String draft = text("Draft");
                String at = far();
                boolean done = patch("headline", draft) && publish(Json.object("at", at));
                return expect(done, before.status(), slug, at, draft);
            }
            case 6 -> {
                String at = far();
                boolean done = send("DELETE", "/publication?reason=Wrong&at=" + at, null);
                return expect(done, before.status(), slug, at, before.draft());
            }
            default -> {
                return patch("headline", text("Draft"))
                        && awaitPublication()
                        && expect(true, "published", slug, null, null);
            }
        }
    }

    /** Has the scheduler publish a draft soon. Where it was asked twice, it may have done so before it was asked again. */
    private boolean awaitPublication() throws InterruptedException {
        String at = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(3).toString();
        int status = requests.answer(story, "PUT", story.path() + "/publication", Json.object("at", at))
                .statusCode();
        if (status != 200 && status != 409 && status != 422) {
            return false;
        }
        if (status == 422) {
            // It came too late, since a node was killed.
            return publish(Json.object("status", "published"));
        }
        Instant deadline = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (state().has("scheduledAt")) {
            if (Instant.now().isAfter(deadline)) {
                report.violation("what is scheduled is done", story.path() + " was due at " + at);
                return false;
            }
            Thread.sleep(200);
        }
        return true;
    }

    private boolean expect(boolean done, String status, String slug, String scheduledAt, String draft) {
        if (done) {
            story.expect(status, slug, scheduledAt, draft);
        }
        return done;
    }

    /** What was refused is told; the check goes on from what there is. */
    private void learn() throws InterruptedException {
        JsonNode document = inspector.editorial(story);
        boolean hasDraft = !story.isHidden && document.path("draft").asBoolean();
        story.expect(
                document.path("status").asText(),
                document.path("slug").asText(),
                document.has("scheduledAt") ? document.get("scheduledAt").asText() : null,
                hasDraft ? document.path("headline").asText() : null);
    }

    private JsonNode state() throws InterruptedException {
        return Json.read(deployment.readEditorial(story.path() + "/publication").body());
    }

    private boolean patch(String member, String value) throws InterruptedException {
        return requests.send(story, "PATCH", story.path(), Json.object(member, value));
    }

    private boolean publish(ObjectNode order) throws InterruptedException {
        return send("PUT", "/publication", order);
    }

    private boolean send(String method, String part, ObjectNode body) throws InterruptedException {
        return requests.send(story, method, story.path() + part, body);
    }

    private String text(String what) {
        return what + " " + ++count + " of " + story.slug;
    }

    private String far() {
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(1 + random.nextInt(100), ChronoUnit.DAYS)
                .toString();
    }
}
