package io.backgrounder.contributor;

import static io.backgrounder.Documents.byline;
import static io.backgrounder.Documents.contributor;
import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.change.Feed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories and FAQs say who made them, as far as readers see these contributors. */
@QuarkusTest
class BylineTest {
    private static void person(String slug, Object... members) {
        Editor.create("contributors/" + slug, contributor(members)).then().statusCode(201);
    }

    private static void question(String slug, Object... members) {
        Editor.create("faqs/" + slug, faq(members)).then().statusCode(201);
    }

    private static ObjectNode roles(String... contributorsAndRoles) {
        ObjectNode line = object("contributors", List.of());
        for (int i = 0; i < contributorsAndRoles.length; i += 2) {
            line.withArray("contributors")
                    .add(object("contributor", contributorsAndRoles[i], "role", contributorsAndRoles[i + 1]));
        }
        return line;
    }

    private static void withdraw(String path) {
        Editor.withdrawal(path, "R").then().statusCode(204);
    }

    private static void publish(String path) {
        Editor.publication(path, "{}").then().statusCode(200);
    }

    @Test
    void aPageHasThemInTheOrderOfTheByline() {
        person("ordered-one", "name", "One", "kind", "program");
        person("ordered-two", "name", "Two");
        ObjectNode line = roles("ordered-two", "author", "ordered-one", "translator", "ordered-two", "illustrator");
        Editor.published("ordered-story", line);
        question("ordered-faq", line);
        for (String path : List.of("stories/ordered-story", "faqs/ordered-faq")) {
            given().get("/v1/" + path)
                    .then()
                    .body("contributors.slug", contains("ordered-two", "ordered-one", "ordered-two"))
                    .body("contributors.name", contains("Two", "One", "Two"))
                    .body("contributors.role", contains("author", "translator", "illustrator"))
                    .body("contributors[1].kind", equalTo("program"))
                    .body("contributors[1].links.self", equalTo("/v1/contributors/ordered-one"));
            assertEquals(line.get("contributors"), Editor.document(path).get("contributors"));
        }
        given().get("/v1/stories?contributor=ordered-one&include=contributors")
                .then()
                .body("data[0].contributors.slug", contains("ordered-two", "ordered-one", "ordered-two"));
        given().get("/v1/faqs?contributor=ordered-one&include=contributors")
                .then()
                .body("data[0].contributors.slug", contains("ordered-two", "ordered-one", "ordered-two"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"contributor\": \"faulty-byline\", \"role\": \"author\"}, {\"contributor\": \"faulty-byline\", \"role\": \"author\"}]"
                        + "| /contributors/1",
                "[{\"contributor\": \"nobody\", \"role\": \"author\"}] | /contributors/0/contributor",
                "[{\"contributor\": \"faulty-byline\", \"role\": \"singer\"}] | /contributors/0/role",
                "[{\"contributor\": \"faulty-byline\"}] | /contributors/0/role",
                "[{\"role\": \"author\"}] | /contributors/0/contributor",
                "[null] | /contributors/0"
            })
    void aFaultIsNamed(String contributors, String pointer) {
        Editor.create("contributors/faulty-byline", contributor());
        ObjectNode line = object("contributors", json(contributors));
        assertEquals(
                Set.of(pointer),
                Editor.pointers(Editor.create("stories/faulty-story", story("slug", "faulty-story", line))));
        assertEquals(Set.of(pointer), Editor.pointers(Editor.create("faqs/faulty-faq", faq(line))));
    }

    @Test
    void aListHasAStoryOnceHoweverManyRolesThereAre() {
        person("many-roles");
        person("other-roles");
        for (int i = 0; i < 3; i++) {
            Editor.published(
                    "many-roles-" + i,
                    roles("many-roles", "author", "other-roles", "editor", "many-roles", "editor"),
                    "publishedAt",
                    "2026-01-0" + (i + 1) + "T00:00:00Z");
        }
        for (String list : List.of(
                "stories?contributor=many-roles",
                "stories?contributor=many-roles,other-roles",
                "contributors/many-roles/stories?sort=-publishedAt")) {
            given().get("/v1/" + list + "&total=true")
                    .then()
                    .body("page.total", equalTo(3))
                    .body("data.slug", contains("many-roles-2", "many-roles-1", "many-roles-0"));
            String cursor = given().get("/v1/" + list + "&limit=1").path("page.nextCursor");
            given().get("/v1/" + list + "&limit=1&cursor=" + cursor)
                    .then()
                    .body("data.slug", contains("many-roles-1"))
                    .body("page.hasMore", equalTo(true));
        }
    }

    @Test
    void aPageShowsThemWhileReadersSeeThem() {
        Editor.editor(Editor.JSON, contributor())
                .header("If-None-Match", "*")
                .put(Editor.address("contributors/seen-later"))
                .then()
                .statusCode(201);
        Editor.published("seen-later-story", byline("seen-later"));
        question("seen-later-faq", byline("seen-later"));
        List<String> pages = List.of("/v1/stories/seen-later-story", "/v1/faqs/seen-later-faq");
        pages.forEach(page -> given().get(page).then().body("contributors", empty()));
        given().get("/v1/stories?contributor=seen-later").then().statusCode(400);
        String before = Feed.end();
        publish("contributors/seen-later");
        pages.forEach(page -> given().get(page).then().body("contributors.slug", contains("seen-later")));
        assertEquals(Set.of("story", "faq"), derived(before));
        Editor.patch("contributors/seen-later", object("name", "Another"))
                .then()
                .statusCode(200);
        pages.forEach(page -> given().get(page).then().body("contributors.name", contains("Another")));
        before = Feed.end();
        withdraw("contributors/seen-later");
        pages.forEach(page -> given().get(page).then().body("contributors", empty()));
        assertEquals(Set.of("story", "faq"), derived(before));
    }

    /** The kinds of the pages that have changed with what they show. */
    private static Set<String> derived(String after) {
        return Feed.after(after, "").stream()
                .filter(change -> change.get("derived").asBoolean())
                .map(change -> change.get("type").asText())
                .collect(Collectors.toSet());
    }

    @Test
    void aMergeMovesThem() {
        person("moved-from");
        person("moved-into");
        ObjectNode line = roles("moved-from", "author", "moved-into", "editor", "moved-into", "author");
        Editor.published("moved-story", line);
        question("moved-faq", line);
        Editor.draft("moved-draft", line);
        Editor.patch("contributors/moved-from", object("mergedInto", "moved-into"))
                .then()
                .statusCode(200);
        for (String page : List.of("/v1/stories/moved-story", "/v1/faqs/moved-faq")) {
            given().get(page)
                    .then()
                    .body("contributors.slug", contains("moved-into", "moved-into"))
                    .body("contributors.role", containsInAnyOrder("editor", "author"));
        }
        Editor.get("stories/moved-draft").then().body("contributors.role", contains("author", "editor"));
        Editor.publish("moved-draft").then().statusCode(200);
        given().get("/v1/contributors/moved-into/stories")
                .then()
                .body("data.slug", containsInAnyOrder("moved-story", "moved-draft"));
    }

    @Test
    void whoIsInABylineIsNotDeleted() {
        person("kept-contributor");
        question("kept-faq", byline("kept-contributor"));
        String faq = Editor.document("faqs/kept-faq").get("id").asText();
        Editor.delete("contributors/kept-contributor")
                .then()
                .statusCode(409)
                .body("referrers.links", contains("/editorial/v1/faqs/" + faq));
    }

    @Test
    void thePastHasTheContributorsOfThatTime() {
        person("past-contributor", "name", "Before");
        Editor.published("past-byline", byline("past-contributor"));
        question("past-byline-faq", byline("past-contributor"));
        String then = Editor.document("faqs/past-byline-faq").get("updatedAt").asText();
        Editor.patch("contributors/past-contributor", object("name", "After"))
                .then()
                .statusCode(200);
        for (String path : List.of("stories/past-byline", "faqs/past-byline-faq")) {
            given().get("/v1/" + path + "?asOf=" + then).then().body("contributors.name", contains("Before"));
            given().get("/v1/" + path + "?asOf=2100-01-01T00:00:00Z")
                    .then()
                    .body("contributors.name", contains("After"));
        }
    }

    @Test
    void theSearchIsFilteredByThem() {
        person("searched-contributor");
        Editor.published("searched-byline", byline("searched-contributor"), "summary", "Of vellumgrass.");
        question("searched-byline-faq", byline("searched-contributor"), "introduction", "Vellumgrass?");
        Editor.published("searched-otherwise", "summary", "Of vellumgrass too.");
        given().get("/v1/search?q=vellumgrass&contributor=searched-contributor")
                .then()
                .body("data.slug", containsInAnyOrder("searched-byline", "searched-byline-faq"));
        Editor.get("stories?contributor=searched-contributor").then().body("data.slug", contains("searched-byline"));
    }
}
