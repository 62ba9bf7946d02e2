package io.backgrounder.bulk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.ContentRemover;
import io.backgrounder.Import;
import io.backgrounder.IsolatedProfile;
import io.backgrounder.corpus.Corpus;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The import takes every line of a generated corpus. */
@QuarkusTest
@TestProfile(IsolatedProfile.class)
class CorpusImportTest {
    private static final int STORIES = 300;

    @Inject
    ContentRemover content;

    @Test
    void everyLineIsImported() {
        Corpus corpus = new Corpus(7, STORIES);
        List<String> lines = Stream.concat(corpus.references(), corpus.stories(0, STORIES))
                .map(line -> new String(line, StandardCharsets.UTF_8).strip())
                .toList();
        List<JsonNode> results = Import.send(lines);
        assertEquals(corpus.referenceCount() + STORIES, results.size());
        results.forEach(result -> assertEquals("created", result.path("status").asText(), result.toString()));
        given().get("/v1/topics/" + Corpus.topicSlug(0)).then().body("name", equalTo(corpus.topicName(0)));
    }

    /** Puts the demo content in its place, which the tests beside this one read. */
    @AfterEach
    void putBackTheDemo() throws SQLException, IOException {
        content.removeAll();
        for (String file : List.of("sources", "topics", "faqs", "stories")) {
            try (InputStream lines = getClass().getResourceAsStream("/demo/" + file + ".ndjson")) {
                Import.send(new String(lines.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
