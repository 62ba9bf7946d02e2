package io.backgrounder.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.openapi.HttpWalk.Answer;
import io.backgrounder.openapi.HttpWalk.Field;
import io.backgrounder.openapi.Operations.Operation;
import io.backgrounder.web.http.CacheControl;
import io.backgrounder.web.request.Surface;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation is on one surface, and the server and the OpenAPI document keep that surface's policy. */
@QuarkusTest
class SurfacesTest {
    /** What is marked {@code @NoStore}. */
    private static final Set<String> NOT_STORED = Set.of("/v1/changes", "/v1/changes/stream", "/v1/export/{type}");

    @TestHTTPResource
    URI server;

    @Test
    void noAddressIsOnTwoSurfaces() {
        for (Surface surface : Surface.values()) {
            List<Surface> found = Arrays.stream(Surface.values())
                    .filter(other -> surface.path().startsWith(other.path()) && other != Surface.DOCUMENTATION)
                    .toList();
            assertEquals(surface == Surface.DOCUMENTATION ? List.of() : List.of(surface), found);
        }
    }

    /** Without a surface of its own, an operation would be on this one, which is open to all. */
    @Test
    void onlyTheIndexAndTheProblemsAreDocumentation() {
        Set<String> documentation = new Operations()
                .all().stream()
                        .map(Operation::path)
                        .filter(path -> Surface.of(path) == Surface.DOCUMENTATION)
                        .collect(Collectors.toSet());
        assertEquals(Set.of("/", "/problems", "/problems/{problem}"), documentation);
    }

    @TestFactory
    Stream<DynamicTest> everyAddressHasThePolicyOfItsSurface() {
        HttpWalk walk = new HttpWalk(server);
        return walk.addresses().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> check(walk, Surface.of(entry.getKey()), entry.getValue())));
    }

    private static void check(HttpWalk walk, Surface surface, List<Operation> operations) throws Exception {
        String address = HttpWalk.address(operations);
        boolean kept = surface.caching() != Surface.Caching.NEVER
                && !NOT_STORED.contains(operations.get(0).path());
        Answer options = walk.send("OPTIONS", address, null, null);
        assertEquals(kept ? null : "no-store", options.header("Cache-Control"));
        assertEquals("*", options.header("Access-Control-Allow-Origin"));
        for (Operation operation : operations) {
            Answer answer = walk.send(operation.method(), address, operation, null);
            boolean stored = kept && answer.status() < 400;
            assertEquals(stored ? CacheControl.PUBLIC : "no-store", answer.header("Cache-Control"), answer.toString());
            assertEquals("*", answer.header("Access-Control-Allow-Origin"));
            if (stored) {
                boolean positioned = surface.caching() == Surface.Caching.UNTIL_CHANGED;
                assertEquals(positioned, answer.header("Content-Position") != null, answer.toString());
            }
            checkKey(walk, surface, operation, address);
        }
    }

    private static void checkKey(HttpWalk walk, Surface surface, Operation operation, String address) throws Exception {
        Answer wrong = walk.send(operation.method(), address, operation, new Field("Authorization", "Bearer wrong"));
        assertEquals(surface.key() != Surface.Key.IGNORED, wrong.status() == 401, wrong.toString());
        Answer none = walk.send(operation.method(), address, operation, new Field("Authorization"));
        assertEquals(surface.key() == Surface.Key.REQUIRED, none.status() == 401, none.toString());
        assertEquals(
                surface.key() == Surface.Key.REQUIRED,
                !operation.definition().path("security").isEmpty());
    }
}
