package io.backgrounder.checker.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.ResourceIds;
import java.net.http.HttpResponse;
import java.time.Instant;

/** Looks whether readers and editors get what was acknowledged. */
record ContentInspector(Deployment deployment, CheckReport report) {

    /** That a line's text is what is read at its position, unless something else was written since. */
    void inspectText(EditedResource resource, EditedResource.Expectation expected, String text, JsonNode result)
            throws InterruptedException {
        if (resource.isHidden) {
            String found = editorial(resource).path("headline").asText();
            if (isStill(resource, expected)) {
                report.count("texts checked");
                expect(resource, "a hidden story's text is the line's", text, found);
            }
        } else if (resource.kind.equals("story")) {
            inspectStoryText(resource, expected, text, result);
        } else if (resource.into == null) {
            HttpResponse<String> answer = read(
                    "/v1/" + ResourceIds.collection(resource.kind) + "/"
                            + result.get("id").asText(),
                    result.path("position"));
            if (resource.into == null) {
                report.count("texts checked");
                expect(
                        resource,
                        "what is delivered is the line's text",
                        text,
                        Json.read(answer.body()).path(resource.member()).asText());
            }
        }
    }

    private void inspectStoryText(
            EditedResource story, EditedResource.Expectation expected, String text, JsonNode result)
            throws InterruptedException {
        HttpResponse<String> answer = read("/v1/" + story.path(), result.path("position"));
        int revision = result.path("revision").asInt(0);
        if (answer.statusCode() == 200) {
            JsonNode page = Json.read(answer.body());
            int found = page.get("revision").asInt();
            if (found < revision) {
                report.violation("what is delivered is as new as the result", result + ", but " + answer.body());
            } else if (found == revision) {
                report.count("texts checked");
                expect(
                        story,
                        "what is delivered is the line's text",
                        text,
                        page.get("headline").asText());
            }
        } else if (isStill(story, expected) && expected.isReadable()) {
            report.violation("a readable story stays so", result + ", but " + answer.statusCode());
        }
    }

    /** That a story's life and address are as its editor ordered. Nobody gives it other orders meanwhile. */
    void inspect(EditedResource story) throws InterruptedException {
        report.count("inspections");
        EditedResource.Expectation expected = story.expected;
        JsonNode publication = Json.read(
                deployment.readEditorial(story.path() + "/publication").body());
        expect(
                story,
                "the state is what was ordered",
                expected.status(),
                publication.path("status").asText());
        Instant due = publication.has("scheduledAt")
                ? Instant.parse(publication.get("scheduledAt").asText())
                : null;
        expect(
                story,
                "the schedule is what was ordered",
                expected.scheduledAt() == null ? null : Instant.parse(expected.scheduledAt()),
                due);
        JsonNode document = editorial(story);
        expect(
                story,
                "the slug is what was ordered",
                expected.slug(),
                document.path("slug").asText());
        if (!story.isHidden) {
            expect(
                    story,
                    "a draft is kept",
                    expected.draft() != null,
                    document.path("draft").asBoolean());
        }
        if (expected.draft() != null) {
            expect(
                    story,
                    "a draft's text is kept",
                    expected.draft(),
                    document.path("headline").asText());
        }
        inspectDelivery(story, expected);
    }

    private void inspectDelivery(EditedResource story, EditedResource.Expectation expected)
            throws InterruptedException {
        int status = expected.isReadable() ? 200 : expected.status().equals("withdrawn") ? 410 : 404;
        HttpResponse<String> byId = read("/v1/" + story.path(), story.position());
        HttpResponse<String> bySlug = read("/v1/stories/" + expected.slug(), story.position());
        expect(story, "readers get what the state says", status, byId.statusCode());
        expect(story, "readers get what the state says, by slug", status, bySlug.statusCode());
        if (byId.statusCode() == 200) {
            expect(
                    story,
                    "the page has the slug",
                    expected.slug(),
                    Json.read(byId.body()).get("slug").asText());
        }
        if (expected.isReadable()) {
            inspectFirstSlug(story);
        }
        String around = "/v1/stories?publishedAfter=" + story.publishedAt.minusSeconds(1) + "&publishedBefore="
                + story.publishedAt.plusSeconds(1);
        boolean isListed = read(around, story.position()).body().contains("\"" + story.id + "\"");
        expect(
                story,
                "lists have what is published, and nothing else",
                expected.status().equals("published"),
                isListed);
    }

    /** The first slug leads to the present one. */
    void inspectFirstSlug(EditedResource resource) throws InterruptedException {
        String present = resource.last().expected.slug();
        HttpResponse<String> answer =
                read("/v1/" + ResourceIds.collection(resource.kind) + "/" + resource.slug, resource.position());
        String location = answer.headers().firstValue("Location").orElse("").replaceFirst("\\?.*", "");
        boolean isRight = present.equals(resource.slug)
                ? answer.statusCode() == 200
                : answer.statusCode() == 308 && location.endsWith("/" + present);
        if (!isRight) {
            report.violation(
                    "a former slug leads to the present one",
                    resource.slug + ", now " + present + ": " + answer.statusCode() + " " + location);
        }
    }

    /** That something is at the slug that it was given. */
    void inspectSlug(EditedResource resource) throws InterruptedException {
        report.count("inspections");
        JsonNode page =
                Json.read(read("/v1/" + resource.path(), resource.position()).body());
        expect(
                resource,
                "the slug is what was ordered",
                resource.expected.slug(),
                page.path("slug").asText());
        inspectFirstSlug(resource);
    }

    JsonNode editorial(EditedResource resource) throws InterruptedException {
        return Json.read(deployment.readEditorial(resource.path()).body());
    }

    private HttpResponse<String> read(String address, JsonNode position) throws InterruptedException {
        return read(address, position.asLong(0));
    }

    private HttpResponse<String> read(String address, long position) throws InterruptedException {
        return deployment.readSurely(address + (address.contains("?") ? "&" : "?") + "minPosition=" + position);
    }

    private static boolean isStill(EditedResource resource, EditedResource.Expectation expected) {
        return expected != null && resource.expected == expected;
    }

    void expect(EditedResource resource, String rule, Object expected, Object found) {
        if (expected == null ? found != null : !expected.equals(found)) {
            report.violation(
                    rule, resource.id + ": not " + expected + " but " + found + "; it must be " + resource.expected);
        }
    }
}
