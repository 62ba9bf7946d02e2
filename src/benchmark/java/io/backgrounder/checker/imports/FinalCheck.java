package io.backgrounder.checker.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Feed;
import io.backgrounder.checker.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What must be true once all is quiet: nothing that was acknowledged is lost. */
record FinalCheck(Deployment deployment, CheckReport report, List<EditedResource> resources) {
    private static final int SAMPLE = 40;

    void check(Feed feed, Random random) throws InterruptedException {
        ContentInspector inspector = new ContentInspector(deployment, report);
        for (EditedResource resource : resources) {
            if (!resource.kind.equals("story")) {
                inspector.inspectFirstSlug(resource);
                continue;
            }
            inspector.inspect(resource);
            if (resource.isHidden) {
                checkDrafts(resource);
                if (!feed.of(resource.id, feed.start(), Long.MAX_VALUE).isEmpty()) {
                    report.violation("the feed does not tell of drafts", resource.id);
                }
            } else {
                checkReferences(resource);
                checkRevisions(resource, random);
                checkEvents(resource, feed);
            }
        }
    }

    /** What its lines refer to is what it shows, whatever became of that. */
    private void checkReferences(EditedResource story) throws InterruptedException {
        if (!story.expected.isReadable()) {
            return;
        }
        StoryReferences references = StoryReferences.of(story, resources);
        JsonNode page = Json.read(read(story, "").body());
        ContentInspector inspector = new ContentInspector(deployment, report);
        inspector.expect(story, "a page has its topics", ids(references.topics()), ids(page.path("topics")));
        inspector.expect(story, "a page has its FAQs", ids(references.faqs()), ids(page.path("faqs")));
        List<String> sources = new ArrayList<>();
        page.path("coverage")
                .path("summaries")
                .forEach(
                        summary -> sources.add(summary.path("source").path("id").asText()));
        inspector.expect(story, "a page has its sources", ids(references.sources()), sources);
    }

    private static List<String> ids(List<EditedResource> resources) {
        return resources.stream().map(resource -> resource.last().id).distinct().toList();
    }

    private static List<String> ids(JsonNode linked) {
        return StreamSupport.stream(linked.spliterator(), false)
                .map(one -> one.path("id").asText())
                .toList();
    }

    /** Each line that readers have seen is a revision for good. */
    private void checkRevisions(EditedResource story, Random random) throws InterruptedException {
        List<EditedResource.Written> seen = new ArrayList<>(story.written().stream()
                .filter(line -> line.expected().isReadable() && line.revision() > 0)
                .toList());
        Collections.shuffle(seen, random);
        for (EditedResource.Written line : seen.subList(0, Math.min(SAMPLE, seen.size()))) {
            HttpResponse<String> answer = read(story, "/revisions/" + line.revision());
            if (answer.statusCode() == 200) {
                report.count("revisions checked");
                new ContentInspector(deployment, report)
                        .expect(
                                story,
                                "an acknowledged line is a revision",
                                line.text(),
                                Json.read(answer.body())
                                        .path("page")
                                        .path("headline")
                                        .asText());
            } else if (answer.statusCode() != 410 || story.expected.isReadable()) {
                report.violation("an acknowledged line is a revision", line + " of " + story.id + ": " + answer.body());
            }
        }
    }

    private void checkEvents(EditedResource story, Feed feed) {
        for (EditedResource.Written line : story.written()) {
            if (line.position() > 0) {
                report.count("acknowledged lines looked for in the feed");
                if (feed.of(story.id, line.after(), line.position()).isEmpty()) {
                    report.violation("an acknowledged line is in the feed", line + " of " + story.id);
                }
            }
        }
    }

    /** Each draft that was acknowledged is among the versions. */
    private void checkDrafts(EditedResource story) throws InterruptedException {
        Set<String> missing = new HashSet<>(story.drafts());
        JsonNode newest = Json.read(
                deployment.readEditorial(story.path() + "/drafts?limit=1").body());
        int version = newest.path("data").path(0).path("version").asInt();
        for (; version > 0 && !missing.isEmpty(); version--) {
            JsonNode draft = Json.read(deployment
                    .readEditorial(story.path() + "/drafts/" + version)
                    .body());
            if (missing.remove(draft.path("document").path("headline").asText())) {
                report.count("drafts found");
            }
        }
        if (!missing.isEmpty()) {
            report.violation("a draft that was saved is kept", missing + " of " + story.id);
        }
    }

    private HttpResponse<String> read(EditedResource story, String part) throws InterruptedException {
        return deployment.readSurely("/v1/" + story.path() + part + "?minPosition=" + story.position());
    }
}
