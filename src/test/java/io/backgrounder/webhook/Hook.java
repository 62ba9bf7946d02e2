package io.backgrounder.webhook;

import static io.backgrounder.Documents.object;

import io.backgrounder.Editor;
import io.backgrounder.access.Keys;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.List;

/** A webhook that a test has made, and removes when it is closed. */
record Hook(String id, String secret) implements AutoCloseable {
    static final String ADDRESS = "/admin/v1/webhooks";

    static Hook to(String url, Object... members) {
        return made(post(ADDRESS, object("url", url, object(members))));
    }

    Hook rotated(int overlapSeconds) {
        return made(post(address() + "/secrets", object("overlapSeconds", overlapSeconds)));
    }

    private static Hook made(ValidatableResponse answer) {
        JsonPath created = answer.statusCode(201).extract().jsonPath();
        return new Hook(created.getString("id"), created.getString("secret"));
    }

    String address() {
        return ADDRESS + "/" + id;
    }

    byte[] key() {
        return Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    }

    ValidatableResponse get(String more) {
        return Keys.as(Keys.ADMIN).get(address() + more).then();
    }

    ValidatableResponse patch(Object patch) {
        return Keys.as(Keys.ADMIN)
                .contentType(Editor.MERGE_PATCH)
                .body(patch.toString())
                .patch(address())
                .then();
    }

    ValidatableResponse test() {
        return Keys.as(Keys.ADMIN).post(address() + "/test-events").then();
    }

    ValidatableResponse replay(long from) {
        return post(address() + "/replays", object("fromPosition", from));
    }

    static ValidatableResponse post(String address, Object body) {
        return Keys.as(Keys.ADMIN)
                .contentType(Editor.JSON)
                .body(body.toString())
                .post(address)
                .then();
    }

    /** What it was or is to be told up to this position, the newest first. */
    List<String> told(long position) throws InterruptedException {
        Receiver.await(() -> get("").extract().jsonPath().getLong("position") >= position);
        return get("/deliveries?limit=100").statusCode(200).extract().path("data.event.type");
    }

    @Override
    public void close() {
        Keys.as(Keys.ADMIN).delete(address()).then().statusCode(204);
    }
}
