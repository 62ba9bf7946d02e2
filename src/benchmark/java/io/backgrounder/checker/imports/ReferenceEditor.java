package io.backgrounder.checker.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Renames what stories refer to, and merges topics, while the pipeline goes on to call all by their first slugs. */
final class ReferenceEditor extends Thread {
    private static final int FEWEST_TOPICS = 4;
    private static final int AT_ONCE = 6;

    private final Deployment deployment;
    private final CheckReport report;
    private final RetriedRequests requests;
    private final ContentInspector inspector;
    private final List<EditedResource> resources;
    private final long pauseNanos;
    private final Random random;
    private int count;
    private volatile boolean editing = true;

    /** @param seconds in which the topics are merged, one after the other */
    ReferenceEditor(Deployment deployment, CheckReport report, List<EditedResource> resources, int seconds, long seed) {
        super("referenceEditor");
        this.deployment = deployment;
        this.report = report;
        this.requests = new RetriedRequests(deployment, report);
        this.inspector = new ContentInspector(deployment, report);
        this.resources = resources.stream()
                .filter(resource -> !resource.kind.equals("story"))
                .toList();
        this.pauseNanos = seconds * 1_000_000_000L / topics().size();
        this.random = new Random(seed);
    }

    void stopEditing() {
        editing = false;
    }

    @Override
    public void run() {
        long nextMerge = System.nanoTime() + pauseNanos;
        try {
            while (editing) {
                if (System.nanoTime() - nextMerge > 0 && topics().size() > FEWEST_TOPICS) {
                    nextMerge += pauseNanos;
                    merge();
                } else {
                    rename();
                }
            }
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    private List<EditedResource> topics() {
        return there().stream()
                .filter(resource -> resource.kind.equals("topic"))
                .toList();
    }

    private List<EditedResource> there() {
        return resources.stream().filter(resource -> resource.into == null).toList();
    }

    /** Several at once, and then looks at each. */
    private void rename() throws InterruptedException {
        List<EditedResource> some = new ArrayList<>(there());
        Collections.shuffle(some, random);
        some = some.subList(0, AT_ONCE);
        for (EditedResource resource : some) {
            String before = resource.expected.slug();
            String slug = random.nextInt(3) == 0 ? resource.slug : resource.slug + "-" + ++count;
            resource.expected = null;
            boolean done =
                    requests.send(resource, "PATCH", resource.path() + "?publish=true", Json.object("slug", slug));
            resource.expect("published", done ? slug : before, null, null);
            report.count("renames");
        }
        List<Integer> results = some.stream().map(EditedResource::results).toList();
        for (EditedResource resource : some) {
            if (resource.awaitImport(results.get(some.indexOf(resource)), () -> editing)) {
                inspector.inspectSlug(resource);
            }
        }
    }

    /** Where it was asked twice, it may have been done before it was asked again. */
    private void merge() throws InterruptedException {
        List<EditedResource> topics = new ArrayList<>(topics());
        EditedResource topic = any(topics);
        topics.remove(topic);
        EditedResource into = any(topics);
        ObjectNode order = Json.object("mergedInto", into.slug);
        topic.into = into;
        HttpResponse<String> answer = requests.answer(topic, "PATCH", topic.path(), order);
        if (answer.statusCode() != 200 && answer.statusCode() != 308) {
            report.violation("an order is taken", "merge of " + topic.id + ": " + answer.body());
        }
        into.reached(topic.position());
        report.count("merges");
        if (into.awaitImport(into.results(), () -> editing)) {
            int status = deployment
                    .readSurely("/v1/" + topic.path() + "?minPosition=" + into.position())
                    .statusCode();
            inspector.expect(topic, "what was merged stays so", 308, status);
            inspector.inspectFirstSlug(topic);
        }
    }

    private EditedResource any(List<EditedResource> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
