package io.backgrounder.change;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Dependencies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log in the database tells the same as memory does, also when it has been compacted. */
@QuarkusTest
class ChangeLogTest {
    private static final Set<String> KINDS = Set.of("story", "topic", "faq", "source");
    private static final ChangeSelection ALL = new ChangeSelection(KINDS, true);
    private static int number;

    @Inject
    ChangeLog log;

    @Inject
    RecentChanges recent;

    @Inject
    ChangeCompaction compaction;

    @Inject
    DataSource database;

    private long start;
    private UUID story;
    private UUID source;

    @BeforeEach
    void makeHistory() {
        start = recent.position();
        String slug = "log-" + number++;
        source = Kind.SOURCE
                .parseId(Editor.create("sources/" + slug, source()).path("id"))
                .orElseThrow();
        Editor.published(slug, "coverage", coverage(slug));
        story = Kind.STORY
                .parseId(Editor.document("stories/" + slug).get("id").asText())
                .orElseThrow();
        Editor.patch("stories/" + slug, object("headline", "Another")).then().statusCode(200);
        Editor.publish(slug).then().statusCode(200);
        Editor.patch("sources/" + slug, object("name", "Another")).then().statusCode(200);
        Editor.post(
                        "stories/" + slug + "/corrections",
                        object("kind", "correction", "section", "headline", "note", "N"))
                .then()
                .statusCode(201);
    }

    private List<String> actions(UUID id) {
        return stored(start, ALL, 1000).changes().stream()
                .filter(change -> change.resourceId.equals(id))
                .map(change ->
                        (change.derived ? "derived" : change.action) + (change.keys.isEmpty() ? " without keys" : ""))
                .toList();
    }

    private ChangeSlice stored(long position, ChangeSelection selection, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> log.after(position, selection, limit));
    }

    @Test
    void memoryAndDatabaseTellTheSame() {
        for (ChangeSelection selection : List.of(
                ALL,
                new ChangeSelection(KINDS, false),
                new ChangeSelection(Set.of("story"), true),
                new ChangeSelection(Set.of("story"), false),
                new ChangeSelection(Set.of("source", "faq"), true),
                new ChangeSelection(Set.of("topic"), false))) {
            for (int limit = 1; limit < 8; limit++) {
                for (long position = start; position <= recent.position(); position++) {
                    ChangeSlice expected = stored(position, selection, limit);
                    ChangeSlice found = recent.after(position, selection, limit).orElseThrow();
                    assertEquals(positions(expected), positions(found));
                    assertEquals(expected.next(), found.next());
                    assertEquals(expected.hasMore(), found.hasMore());
                }
            }
        }
    }

    @Test
    void memoryKnowsHowFarItReachesBack() {
        RecentChanges memory = new RecentChanges();
        memory.tail = new ChangeTail();
        memory.executor = ForkJoinPool.commonPool();
        memory.seen(new ChangesSeen(
                LongStream.rangeClosed(7, 5000).mapToObj(ChangeLogTest::change).toList()));
        assertTrue(memory.after(0, ALL, 1).isEmpty());
        assertTrue(memory.after(5000 - 4097, ALL, 1).isEmpty());
        assertEquals(List.of(905L), positions(memory.after(904, ALL, 1).orElseThrow()));
        assertEquals(4096, memory.after(904, ALL, 5000).orElseThrow().changes().size());
        assertEquals(5000, memory.after(5000, ALL, 1).orElseThrow().next());
    }

    private static ChangeEntity change(long position) {
        ChangeEntity change = new ChangeEntity();
        change.position = position;
        change.kind = "story";
        return change;
    }

    private static List<Long> positions(ChangeSlice slice) {
        return slice.changes().stream().map(change -> change.position).toList();
    }

    /** What is derived stands for nothing else: whoever leaves it out is told of the newest before it. */
    @Test
    void whatChangedLongAgoIsToldOnce() throws SQLException {
        makeOld(story, source);
        compaction.compact(Instant.now().minus(Duration.ofDays(30)));
        assertEquals(List.of("updated without keys", "derived without keys", "corrected without keys"), actions(story));
        assertEquals(List.of("updated without keys"), actions(source));
    }

    @Test
    void whatChangedLatelyStays() throws SQLException {
        makeOld(source);
        compaction.compact(Instant.now().minus(Duration.ofDays(30)));
        assertEquals(List.of("created", "updated", "derived without keys", "corrected"), actions(story));
    }

    @Test
    void compactingTwiceChangesNothing() throws SQLException {
        makeOld(story, source);
        Instant before = Instant.now().minus(Duration.ofDays(30));
        compaction.compact(before);
        List<Long> left = positions(stored(0, ALL, 100_000));
        compaction.compact(before);
        assertEquals(left, positions(stored(0, ALL, 100_000)));
        assertEquals(recent.position(), left.get(left.size() - 1), "the newest of the log stays");
    }

    private void makeOld(UUID... ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update change set at = at - interval '40 days' where resource_id = any (?)")) {
            update.setArray(1, connection.createArrayOf("uuid", ids));
            update.executeUpdate();
        }
    }

    /** Eleven fronts show each of a hundred stories, so that there are more rows than pages. */
    @Test
    void allAnswersAreOutdatedWhereTooManyRowsTellOfFewPages() {
        List<Object> lines = new ArrayList<>(
                List.of(Import.topic("log-many", "status", "draft"), Import.topic("log-none", "status", "draft")));
        List<ObjectNode> slots = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(Import.story("log-many-" + i, "topics", List.of("log-many")));
            slots.add(object("story", "log-many-" + i));
        }
        for (int i = 0; i < 11; i++) {
            lines.add(Import.front("log-many-" + i, "sections", List.of(object("size", 100, "slots", slots))));
        }
        Import.send(lines);
        List<UUID> topics = Stream.of("log-many", "log-none")
                .map(slug -> Editor.document("topics/" + slug).get("id").asText())
                .map(id -> Kind.TOPIC.parseId(id).orElseThrow())
                .toList();
        Set<String> all = Set.of(Dependencies.ALL);
        assertEquals(
                Map.of(topics.get(0), all, topics.get(1), all),
                QuarkusTransaction.requiringNew().call(() -> log.pages(Kind.TOPIC, topics)));
    }
}
