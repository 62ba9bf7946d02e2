package io.backgrounder.story;

import static io.backgrounder.Documents.json;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Random requests of readers for what {@link NonInferenceTest} has made, for what lies on the desk, and for what there is not. */
final class InferenceRequests {
    static final String EXTERNAL = "external:infer:0";
    private static final List<String> TOPICS =
            List.of("infer-topic-0", "infer-topic-1", "infer-topic-once", "leap-second", EXTERNAL);

    private final Random random;
    private final int stories;
    private final List<String> ids;
    private final List<String> references;

    InferenceRequests(Random random, int stories, List<String> ids, List<String> references) {
        this.random = random;
        this.stories = stories;
        this.ids = ids;
        this.references = references;
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String request() {
        String query =
                (any("", "&fields=headline", "&fields=slug,publishedAt") + any("", "", "&text=html", "&text=plain"));
        return switch (random.nextInt(14)) {
            case 0 ->
                list("/v1/stories", true)
                        + any(
                                "",
                                "&include="
                                        + any(
                                                "topics",
                                                "contributors",
                                                "faqs,coverage",
                                                "analysis",
                                                "faqs.items",
                                                "image,images"))
                        + query;
            case 1 ->
                "/v1/stories?ids=" + any(ids) + any("", "," + any("infer-new-2", "infer-reserved-4", "infer-deleted"))
                        + any("", ",infer-draft-" + random.nextInt(stories))
                        + any("", ",infer-never,infer-3,infer-once-5")
                        + query;
            case 2 ->
                any(
                        list("/v1/topics/" + any(TOPICS) + any("/stories", "/related", "/timeline"), false),
                        "/v1/topics/" + any(TOPICS) + "/news?since=2018-01-01T00:00:00Z");
            case 3 -> list(any("/v1/source-summaries", "/v1/sources/infer-source/source-summaries"), false);
            case 4 ->
                "/v1/stories/" + any(references)
                        + any("/revisions", "/revisions/" + any("1", "2"), "/revisions/1/difference?from=0");
            case 5 ->
                "/v1/search?q=" + any("h", "hidden", "infer", "hiden", "n+or+t", "%22s%22", "once")
                        + any("", "&total=true")
                        + any("", "&facets=topic,source,type,language,month") + any("", "&highlight=true")
                        + any("", "&topic=" + any(TOPICS), "&contributor=infer-person")
                        + any("", "&language=" + any("en", "fr", "en,fr"))
                        + any("", "", "&month=2017-01,2018-01");
            case 7 ->
                "/v1/faqs?topic=" + any("infer-topic-0", "infer-topic-once,infer-topic-1", "leap-second")
                        + any("", "&total=true") + any("", "&include=items,contributors,stories")
                        + any("", "&contributor=infer-person");
            case 8, 9 ->
                "/v1/" + any("topics/", "faqs/", "sources/", "contributors/", "fronts/", "articles/")
                        + any(
                                "infer-topic-1",
                                "infer-faq",
                                "infer-person",
                                "infer-source",
                                "infer-front",
                                "infer-article",
                                "infer-draft",
                                "infer-hidden",
                                "infer-hidden-still",
                                "infer-reserved",
                                EXTERNAL)
                        + any("", "", "/revisions", "/revisions/1", "/corrections", "?asOf=2099-01-01T00:00:00Z");
            case 10 ->
                list(
                                any(
                                        "/v1/topics",
                                        "/v1/faqs",
                                        "/v1/sources",
                                        "/v1/contributors",
                                        "/v1/fronts",
                                        "/v1/contributors/infer-person/stories"),
                                false)
                        + any("", "&include=image");
            case 11 ->
                list("/v1/articles", false)
                        + any("", "&retracted=true", "&url=" + Documents.url(any("infer", "infer-hidden")));
            case 6 -> "/v1/suggest?q=" + any("h", "hid", "hidden", "infer", "infer-draft", "q", "n");
            default ->
                "/v1/stories/" + any(references)
                        + any(
                                "",
                                "",
                                "/topics",
                                "/faqs",
                                "/related",
                                "/source-summaries",
                                "/timeline",
                                "/news?since=1",
                                "?include=related,faqs.items",
                                "?asOf=2099-01-01T00:00:00Z&include=related");
        };
    }

    private String list(String path, boolean filtered) {
        String list = path + "?limit=" + any("1", "2", "5", "100") + any("", "&total=true");
        if (!filtered) {
            return list;
        }
        return list
                + any("", "&sort=publishedAt", "&sort=-updatedAt", "&sort=updatedAt")
                + any("", "&topic=" + any(TOPICS), "&topic=infer-topic-0,infer-topic-1")
                + any("", "", "&faq=infer-faq", "&contributor=infer-person")
                + any("", "", "&article=" + any("infer-article", Documents.url("infer")))
                + any("", "", "&source=infer-source")
                + any("", "", "&language=" + any("en", "fr", "en,fr"))
                + any("", "", "", "&month=2017-01,2018-01")
                + any("", "", "&publishedAfter=2018-01-0" + any("1", "3") + "T00:00:00Z")
                + any("", "", "&publishedBefore=2018-01-0" + any("4", "6") + "T00:00:00Z")
                + any("", "", "&updatedSince=2026-01-01T00:00:00Z");
    }

    /** Asserts that each operation of delivery is asked, but for the stream, which does not end, and previews, which are not for readers. */
    static void assertEveryOperationIsAsked(List<String> requests) {
        List<String> paths = new ArrayList<>();
        json(given().get("/openapi.json").asString()).path("paths").fieldNames().forEachRemaining(paths::add);
        paths.removeIf(path -> !path.startsWith("/v1/") || path.matches(".*/(stream|previews/.*)"));
        for (String path : paths) {
            Pattern address = Pattern.compile(path.replaceAll("\\{\\w+}", "[^/?]+") + "(\\?.*)?");
            assertTrue(
                    requests.stream()
                            .anyMatch(request -> address.matcher(request).matches()),
                    path);
        }
        assertTrue(paths.size() > 20, paths.toString());
    }
}
