package io.backgrounder.benchmark.uncached;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.benchmark.BenchmarkException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Makes sure that what is compared says the same: otherwise, comparing it says nothing. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of(
            "slug",
            "language",
            "headline",
            "summary",
            "analysis",
            "background",
            "text",
            "comparison",
            "url",
            "question",
            "introduction",
            "name",
            "topicType",
            "role",
            "description");

    private Answers() {}

    /**
     * @param subjects Backgrounder first
     * @throws BenchmarkException when an answer of Backgrounder has not all that it should have, or when that of another differs from it
     */
    static void check(List<Subject> subjects, int story) throws IOException {
        Subject backgrounder = subjects.get(0);
        for (Map.Entry<UncachedCase, Reads> each : backgrounder.reads().entrySet()) {
            UncachedCase read = each.getKey();
            JsonNode answer = JSON.readTree(each.getValue().answer(backgrounder.server(), story));
            must(read.isShapeOf(answer), read, answer);
            for (Subject subject : subjects) {
                if (!subject.reads().containsKey(read)) {
                    continue;
                }
                JsonNode other = JSON.readTree(subject.reads().get(read).answer(subject.server(), story));
                for (String member : TEXTS) {
                    must(texts(answer, member).equals(texts(other, member)), read, other);
                }
            }
        }
    }

    private static List<String> texts(JsonNode answer, String member) {
        return answer.findValuesAsText(member).stream().sorted().toList();
    }

    private static void must(boolean condition, UncachedCase read, JsonNode otherwise) {
        if (!condition) {
            throw new BenchmarkException("Not comparable. " + read.title + ": " + otherwise);
        }
    }
}
