package io.backgrounder.search;

import static io.backgrounder.Documents.json;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Import;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Searches as a reader does, in content that no test changes. */
public final class SearchClient {
    private SearchClient() {}

    /** What {@code /search/relevance.ndjson} has; nothing happens where it is there. */
    static void load() {
        try (var file = SearchClient.class.getResourceAsStream("/search/relevance.ndjson")) {
            for (JsonNode result : Import.send(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
                if (!List.of("created", "unchanged")
                        .contains(result.path("status").asText())) {
                    throw new AssertionError(result);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static Response search(String q, Map<String, ?> more) {
        return get("/v1/search", q, more);
    }

    public static JsonNode found(String q, Map<String, ?> more) {
        return json(search(q, more).then().statusCode(200).extract().asString());
    }

    /** The slugs of what was found; of a source summary {@code summary-of-} its story's. */
    public static List<String> slugs(JsonNode page) {
        List<String> slugs = new ArrayList<>();
        page.path("data")
                .forEach(hit -> slugs.add(
                        hit.has("slug")
                                ? hit.get("slug").asText()
                                : "summary-of-" + hit.at("/story/slug").asText()));
        return slugs;
    }

    static List<String> suggested(String q, Map<String, ?> more) {
        return get("/v1/suggest", q, more).then().statusCode(200).extract().path("data.slug");
    }

    private static Response get(String path, String q, Map<String, ?> more) {
        StringBuilder address = new StringBuilder(path + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        more.forEach((name, value) -> address.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)));
        return given().urlEncodingEnabled(false).get(address.toString());
    }
}
