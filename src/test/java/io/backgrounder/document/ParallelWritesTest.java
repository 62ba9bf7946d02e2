package io.backgrounder.document;

import static io.backgrounder.Documents.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** No update is lost: many write one document, each with the ETag that it read. */
@QuarkusTest
class ParallelWritesTest {
    private static final int WRITERS = 32;

    /** Stale, or more than the pool takes at once. */
    private static final Set<Integer> LOST = Set.of(412, 503);

    private static List<Response> together(List<Callable<Response>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try {
            List<Future<Response>> answers = new ArrayList<>();
            for (Callable<Response> call : calls) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Response> done = new ArrayList<>();
            for (Future<Response> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The number of writes that were acknowledged, of several rounds. */
    private static int write(String path, BiConsumer<ObjectNode, Integer> change) throws Exception {
        int acknowledged = 0;
        for (int round = 0; round < 4; round++) {
            List<Callable<Response>> calls = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int number = round * WRITERS + i;
                calls.add(() -> {
                    Response read = Editor.get(path);
                    if (read.statusCode() == 503) {
                        return read;
                    }
                    ObjectNode document = (ObjectNode) json(read.asString());
                    change.accept(document, number);
                    return Editor.replace(path, read.header("ETag"), document);
                });
            }
            for (Response answer : together(calls)) {
                assertTrue(answer.statusCode() == 200 || LOST.contains(answer.statusCode()), answer.asString());
                acknowledged += answer.statusCode() == 200 ? 1 : 0;
            }
        }
        assertTrue(acknowledged >= 4, "hardly anything was written");
        return acknowledged;
    }

    @Test
    void everyAcknowledgedItemOfAFaqIsThere() throws Exception {
        String path = Sample.FAQ.created("parallel");
        int acknowledged = write(
                path,
                (faq, number) -> faq.withArrayProperty("items")
                        .addObject()
                        .put("question", "Q" + number)
                        .put("answer", "A"));
        assertEquals(acknowledged, Editor.document(path).get("items").size());
    }

    @Test
    void everyAcknowledgedAliasOfATopicIsThere() throws Exception {
        String path = Sample.TOPIC.created("parallel");
        int acknowledged = write(
                path, (topic, number) -> topic.withArrayProperty("aliases").add("Alias " + number));
        assertEquals(acknowledged, Editor.document(path).get("aliases").size());
    }

    @Test
    void everyAcknowledgedWordOfADraftIsThere() throws Exception {
        String path = Sample.STORY.created("parallel");
        int acknowledged = write(
                path,
                (story, number) -> story.put("analysis", story.path("analysis").asText() + " word" + number));
        assertEquals(
                acknowledged,
                Editor.document(path).get("analysis").asText().strip().split(" ").length);
    }

    @Test
    void oneOfManyCreatesTheDocument() throws Exception {
        for (Sample kind : Sample.values()) {
            List<Callable<Response>> calls = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String title = "Title " + i;
                calls.add(() -> Editor.create(
                        kind.path(kind.slug("parallel-new")), kind.document().put(kind.title, title)));
            }
            List<Response> answers = together(calls);
            assertEquals(
                    1,
                    answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .count());
            assertTrue(answers.stream()
                    .allMatch(answer -> answer.statusCode() == 201 || LOST.contains(answer.statusCode())));
        }
    }

    @Test
    void titlesThatAreEqualGetSlugsThatAreNot() throws Exception {
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            calls.add(() -> Editor.post("topics", Sample.TOPIC.document().put("name", "Parallel name")));
        }
        List<Object> slugs = together(calls).stream()
                .filter(answer -> answer.statusCode() != 503)
                .map(answer -> {
                    assertEquals(201, answer.statusCode(), answer.asString());
                    return answer.path("slug");
                })
                .toList();
        assertEquals(slugs.size(), Set.copyOf(slugs).size());
    }

    @Test
    void aStoryIsPublishedOnce() throws Exception {
        Editor.draft("parallel-published");
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            calls.add(() -> Editor.publish("parallel-published"));
        }
        for (Response answer : together(calls)) {
            assertTrue(answer.statusCode() == 200 || answer.statusCode() == 503, answer.asString());
        }
        assertEquals(
                1, Editor.document("stories/parallel-published").get("revision").asInt());
    }
}
