package io.backgrounder.access;

import static io.backgrounder.Documents.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key's name says who acted, and so is given once. */
@QuarkusTest
class ApiKeyNameTest {
    private static final String KEYS = "/admin/v1/api-keys";

    private static Response create(String name) {
        return Keys.as(Keys.ADMIN)
                .contentType("application/json")
                .body(object("name", name, "scopes", List.of("content:read")).toString())
                .post(KEYS);
    }

    private static void refused(String name) {
        create(name)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-document"))
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void aNameOfAnotherKeyIsRefused() {
        Keys.Made key = Keys.make(Scopes.READ);
        refused(key.name());
        Keys.as(key.text()).get("/editorial/v1/stories").then().statusCode(200);
    }

    @Test
    void aNameOfARevokedKeyIsRefused() {
        Keys.Made key = Keys.make(Scopes.READ);
        Keys.revoke(key);
        refused(key.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "system", "scheduler"})
    void aNameOfTheServerIsRefused(String name) {
        refused(name);
    }

    @Test
    void aRotatedKeyKeepsItsName() {
        Keys.Made key = Keys.make(Scopes.READ);
        assertEquals(key.name(), Keys.rotated(key, 0).name());
    }

    @Test
    void ofThoseWhoAskAtOnceOneGetsIt() {
        String name = Keys.name();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>(IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> create(name).statusCode(), clients))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList());
        clients.shutdown();
        Collections.sort(statuses);
        assertEquals(List.of(201, 422, 422, 422, 422, 422, 422, 422), statuses);
    }
}
