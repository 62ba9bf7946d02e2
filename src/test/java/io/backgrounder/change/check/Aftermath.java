package io.backgrounder.change.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What must be true once all is quiet: nothing that was acknowledged is lost. */
record Aftermath(Deployment deployment, Journal journal, List<Subject> subjects) {
    private static final int SAMPLE = 40;

    void check(Feed feed, Random random) throws InterruptedException {
        Proof proof = new Proof(deployment, journal);
        for (Subject subject : subjects) {
            if (!subject.kind.equals("story")) {
                proof.inspectFirstSlug(subject);
                continue;
            }
            proof.inspect(subject);
            if (subject.isHidden) {
                checkDrafts(subject);
                if (!feed.of(subject.id, feed.start(), Long.MAX_VALUE).isEmpty()) {
                    journal.violation("the feed does not tell of drafts", subject.id);
                }
            } else {
                checkReferences(subject);
                checkRevisions(subject, random);
                checkEvents(subject, feed);
            }
        }
    }

    /** What its lines refer to is what it shows, whatever became of that. */
    private void checkReferences(Subject story) throws InterruptedException {
        if (!story.expected.isReadable()) {
            return;
        }
        References references = References.of(story, subjects);
        JsonNode page = Json.read(read(story, "").body());
        Proof proof = new Proof(deployment, journal);
        proof.expect(story, "a page has its topics", ids(references.topics()), ids(page.path("topics")));
        proof.expect(story, "a page has its FAQs", ids(references.faqs()), ids(page.path("faqs")));
        List<String> sources = new ArrayList<>();
        page.path("coverage")
                .path("summaries")
                .forEach(
                        summary -> sources.add(summary.path("source").path("id").asText()));
        proof.expect(story, "a page has its sources", ids(references.sources()), sources);
    }

    private static List<String> ids(List<Subject> subjects) {
        return subjects.stream().map(subject -> subject.last().id).distinct().toList();
    }

    private static List<String> ids(JsonNode linked) {
        return StreamSupport.stream(linked.spliterator(), false)
                .map(one -> one.path("id").asText())
                .toList();
    }

    /** Each line that readers have seen is a revision for good. */
    private void checkRevisions(Subject story, Random random) throws InterruptedException {
        List<Subject.Written> seen = new ArrayList<>(story.written().stream()
                .filter(line -> line.expected().isReadable() && line.revision() > 0)
                .toList());
        Collections.shuffle(seen, random);
        for (Subject.Written line : seen.subList(0, Math.min(SAMPLE, seen.size()))) {
            HttpResponse<String> answer = read(story, "/revisions/" + line.revision());
            if (answer.statusCode() == 200) {
                journal.count("revisions checked");
                new Proof(deployment, journal)
                        .expect(
                                story,
                                "an acknowledged line is a revision",
                                line.text(),
                                Json.read(answer.body())
                                        .path("page")
                                        .path("headline")
                                        .asText());
            } else if (answer.statusCode() != 410 || story.expected.isReadable()) {
                journal.violation(
                        "an acknowledged line is a revision", line + " of " + story.id + ": " + answer.body());
            }
        }
    }

    private void checkEvents(Subject story, Feed feed) {
        for (Subject.Written line : story.written()) {
            if (line.position() > 0) {
                journal.count("acknowledged lines looked for in the feed");
                if (feed.of(story.id, line.after(), line.position()).isEmpty()) {
                    journal.violation("an acknowledged line is in the feed", line + " of " + story.id);
                }
            }
        }
    }

    /** Each draft that was acknowledged is among the versions. */
    private void checkDrafts(Subject story) throws InterruptedException {
        Set<String> missing = new HashSet<>(story.drafts());
        JsonNode newest = Json.read(
                deployment.readEditorial(story.path() + "/drafts?limit=1").body());
        int version = newest.path("data").path(0).path("version").asInt();
        for (; version > 0 && !missing.isEmpty(); version--) {
            JsonNode draft = Json.read(deployment
                    .readEditorial(story.path() + "/drafts/" + version)
                    .body());
            if (missing.remove(draft.path("document").path("headline").asText())) {
                journal.count("drafts found");
            }
        }
        if (!missing.isEmpty()) {
            journal.violation("a draft that was saved is kept", missing + " of " + story.id);
        }
    }

    private HttpResponse<String> read(Subject story, String part) throws InterruptedException {
        return deployment.readSurely("/v1/" + story.path() + part + "?minPosition=" + story.position());
    }
}
