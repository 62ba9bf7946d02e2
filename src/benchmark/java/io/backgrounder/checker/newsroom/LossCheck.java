package io.backgrounder.checker.newsroom;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Json;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks into the history of a resource for what editors have published, and for what became of it. */
final class LossCheck {
    private final Deployment deployment;
    private final CheckReport report;

    LossCheck(Deployment deployment, CheckReport report) {
        this.deployment = deployment;
        this.report = report;
    }

    void check(Manuscript manuscript) throws InterruptedException {
        NavigableMap<Integer, String> authors = authors(manuscript);
        for (Manuscript.Edit edit : manuscript.edits) {
            String page = manuscript.path() + "/revisions/" + edit.revision();
            JsonNode revision = read(page);
            report.count("edits found again");
            if (!edit.editor().equals(revision.path("author").asText())
                    || !edit.title()
                            .equals(revision.path("page")
                                    .path(manuscript.title())
                                    .asText())) {
                report.violation("what an editor has published is a revision for good", page + " is not " + edit);
            }
        }
        Set<Integer> lost = new TreeSet<>();
        authors.forEach((number, author) -> {
            String before = authors.get(number - 1);
            if (author.equals(Pipeline.NAME) && before != null && !before.equals(Pipeline.NAME)) {
                lost.add(number - 1);
            }
        });
        if (manuscript.terms == Manuscript.Terms.REPLACE) {
            report.count("edits overwritten by replace", lost.size());
            if (!lost.equals(new TreeSet<>(manuscript.overwritten))) {
                report.violation(
                        "what mode=replace overwrites is told",
                        manuscript.path() + ": " + lost + " overwritten, " + manuscript.overwritten + " told");
            }
        } else if (!lost.isEmpty()) {
            report.violation(
                    "no editor's published change is lost",
                    manuscript.terms + ": revisions " + lost + " of " + manuscript.path());
        }
        checkReaders(manuscript, authors);
    }

    /** Readers see the last that a person has published, if it may not have been overwritten. */
    private void checkReaders(Manuscript manuscript, NavigableMap<Integer, String> authors)
            throws InterruptedException {
        JsonNode seen = read(manuscript.path());
        manuscript.edits.stream()
                .filter(edit -> edit.revision() == authors.lastKey())
                .forEach(edit -> {
                    report.count("edits that readers see");
                    if (!edit.title().equals(seen.path(manuscript.title()).asText())) {
                        report.violation("readers see what was published last", edit + " is not in " + seen);
                    }
                });
    }

    private NavigableMap<Integer, String> authors(Manuscript manuscript) throws InterruptedException {
        NavigableMap<Integer, String> authors = new TreeMap<>();
        JsonNode list = Json.object();
        do {
            String cursor = list.at("/page/nextCursor").asText();
            list = read(manuscript.path() + "/revisions?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            list.path("data")
                    .forEach(revision -> authors.put(
                            revision.path("revision").asInt(),
                            revision.path("author").asText()));
        } while (list.at("/page/hasMore").asBoolean());
        return authors;
    }

    private JsonNode read(String path) throws InterruptedException {
        return Json.read(deployment.readSurely("/v1/" + path).body());
    }
}
