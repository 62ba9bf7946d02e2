package io.backgrounder.story;

import static io.backgrounder.Documents.json;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is read of a story is one version of it, although it takes several queries. */
@QuarkusTest
class SnapshotTest {
    private static final Pattern VERSION = Pattern.compile("version-[0-9]+");

    private static final int FEWEST_VERSIONS = 3;
    private static final int FEWEST_READS = 60;
    private static final int MOST_READS = 6_000;

    @Test
    void aPageIsNeverHalfOld() throws InterruptedException {
        Import.send(version(0));
        AtomicBoolean reading = new AtomicBoolean(true);
        Thread writer = new Thread(() -> {
            for (int i = 1; reading.get(); i++) {
                Import.send(version(i));
            }
        });
        writer.start();
        Set<String> seen = new HashSet<>();
        try {
            for (int i = 0; i < FEWEST_READS || seen.size() <= FEWEST_VERSIONS && i < MOST_READS; i++) {
                Set<String> versions = versions(given().get("/v1/stories/read-while-written")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
                assertEquals(1, versions.size(), versions.toString());
                seen.addAll(versions);
            }
        } finally {
            reading.set(false);
            writer.join();
        }
        assertTrue(seen.size() > FEWEST_VERSIONS, "it was hardly written meanwhile: " + seen.size());
    }

    private static Set<String> versions(String page) {
        Set<String> versions = new HashSet<>();
        for (Matcher matcher = VERSION.matcher(page); matcher.find(); ) {
            versions.add(matcher.group());
        }
        return versions;
    }

    private static ObjectNode version(int number) {
        return Import.story("read-while-written", json("""
                {"publishedAt": "2018-01-01T00:00:00Z", "analysis": "version-%1$d", "background": "version-%1$d",
                "coverage": {"comparison": "version-%1$d", "summaries": [{"source": "harbour-courier", "text": "version-%1$d"}]}}""".formatted(number)));
    }
}
