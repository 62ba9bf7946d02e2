package io.backgrounder.change;

import static io.backgrounder.Documents.json;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the change feed as a partner does. */
public final class Feed {
    private Feed() {}

    /** The token behind all that has changed by now: what an export ends with. */
    public static String end() {
        String export =
                given().get("/v1/export/faqs").then().statusCode(200).extract().asString();
        return json(export.substring(export.stripTrailing().lastIndexOf('\n') + 1))
                .get("nextToken")
                .asText();
    }

    public static JsonNode page(String query) {
        return json(given().get("/v1/changes?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** All changes behind a token. */
    public static List<JsonNode> after(String token, String more) {
        List<JsonNode> changes = new ArrayList<>();
        JsonNode page;
        do {
            page = page("after=" + token + more);
            page.get("data").forEach(changes::add);
            token = page.get("nextToken").asText();
        } while (page.get("hasMore").asBoolean());
        return changes;
    }

    /** Those of them that are about one resource. */
    public static List<JsonNode> of(String id, String token) {
        return after(token, "").stream()
                .filter(change -> change.get("id").asText().equals(id))
                .toList();
    }
}
