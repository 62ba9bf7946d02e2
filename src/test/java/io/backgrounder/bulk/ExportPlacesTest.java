package io.backgrounder.bulk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.JsonFault;
import io.backgrounder.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers who do not read, at several addresses, which Linux has all in 127.0.0.0/8. */
@QuarkusTest
@EnabledOnOs(OS.LINUX)
class ExportPlacesTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int LENGTH = MEBIBYTE / 8;
    private static final int PATIENCE = 100;

    @TestHTTPResource
    URI server;

    private final List<Wire> open = new ArrayList<>();

    @Inject
    ExportResource all;

    @Inject
    PublishedExportResource published;

    private void wait(Duration patience) {
        all.places.patienceNanos = patience.toNanos();
        published.places.patienceNanos = patience.toNanos();
    }

    /** More than a connection takes. */
    @BeforeEach
    void lengthen() {
        wait(Duration.ofMillis(500));
        JsonFault.arm(text -> text.contains("-") ? text.repeat(LENGTH / text.length()) : text);
    }

    @AfterEach
    void leave() throws IOException {
        wait(Duration.ofSeconds(10));
        JsonFault.disarm();
        for (Wire wire : open) {
            wire.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/export/stories", "/editorial/v1/export"})
    void theyBlockNobodyElse(String path) throws Exception {
        for (int i = 0; i < ExportPlaces.EACH; i++) {
            unread(path, "127.0.0.2", "");
        }
        for (String header : List.of(
                "",
                "X-Forwarded-For: 192.0.2.1\r\n",
                "Forwarded: for=192.0.2.1\r\n",
                "X-Forwarded-For: 192.0.2.1, 192.0.2.2\r\nX-Real-IP: 192.0.2.1\r\n",
                "True-Client-IP: 192.0.2.1\r\nCF-Connecting-IP: 192.0.2.1\r\n")) {
            Wire.Answer refused = send(path, "127.0.0.2", header).answer();
            assertEquals(503, refused.status(), header);
            assertTrue(refused.body().contains("You already have"), refused.body());
            assertEquals("1", refused.headers().get("retry-after"));
        }
        given().head(path.startsWith("/v1") ? path : "/v1/topics").then().statusCode(200);
        Wire other = unread(path, "127.0.0.3", "");
        other.take(MEBIBYTE);
        unread(path, "127.0.0.3", "");
        // Now all places are taken by who does not read: they lose them.
        int status = 503;
        for (int i = 0; i < PATIENCE && status == 503; i++) {
            Thread.sleep(100);
            try (Wire wire = send(path, "127.0.0.1", "")) {
                status = wire.status();
            }
        }
        assertEquals(200, status);
    }

    private Wire unread(String path, String from, String headers) throws IOException {
        Wire wire = send(path, from, headers);
        wire.await();
        return wire;
    }

    private Wire send(String path, String from, String headers) throws IOException {
        Wire wire = Wire.open(server, from);
        open.add(wire);
        wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer a-key-for-the-tests-only\r\n"
                + headers + "\r\n");
        return wire;
    }
}
