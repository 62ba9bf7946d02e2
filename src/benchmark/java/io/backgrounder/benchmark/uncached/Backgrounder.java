package io.backgrounder.benchmark.uncached;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.ImportLoad;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Server;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Stream;

/** The content and the reads of an instance of Backgrounder. */
record Backgrounder(Server server, int stories) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAMPLES = 20;

    /** Imports the stories, unless the database has them from before. */
    void importContent(Database database) throws IOException, InterruptedException, SQLException {
        if (database.number("select count(*) from story") == stories) {
            return;
        }
        Content content = new Content(stories);
        ImportLoad load = new ImportLoad(server.url(), Instance.KEY);
        load.send("sources, topics, FAQs", lines(content.references()), content.referenceCount());
        load.send("stories", lines(content.storyDocuments()), stories);
        int imported = database.number("select count(*) from story");
        if (imported != stories) {
            throw new BenchmarkException("The database has " + imported + " stories, not " + stories);
        }
    }

    private static Stream<byte[]> lines(Stream<? extends JsonNode> documents) {
        return documents.map(document -> (document + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BenchmarkException when an answer is not what is to be measured */
    Reads reads(UncachedCase read) throws IOException {
        int step = stories / Settings.PAGES;
        long bytes = 0;
        for (int i = 0; i < SAMPLES; i++) {
            String story = String.valueOf(i * (Settings.PAGES / SAMPLES) * step);
            String url = server.url() + read.path().replace("$", story);
            HttpResponse<byte[]> answer = Http.get(url);
            if (answer.statusCode() != 200 || !read.isShapeOf(JSON.readTree(answer.body()))) {
                throw new BenchmarkException(url + " answered " + answer.statusCode() + ", "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            bytes += answer.body().length;
        }
        String picked = read == UncachedCase.ANYWHERE ? Reads.random(stories, 1) : Reads.random(Settings.PAGES, step);
        return Reads.get(read.title, read.path(), picked, bytes / SAMPLES);
    }
}
