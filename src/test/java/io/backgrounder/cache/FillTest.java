package io.backgrounder.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer is kept only where nothing that it depends on can have changed unseen. */
class FillTest {
    private static final long BYTES = 1 << 20;

    @ParameterizedTest
    @CsvSource({
        // What happens to the fill, whether the answer is true then.
        "nothing, true",
        "an earlier change, true",
        "a later change of another, true",
        "a later change, false",
        "changes were missed, false",
        "the client has left, false"
    })
    void anAnswerIsTrueWhileAllChangesAreTold(String event, boolean expected) throws IOException {
        Fill fill = new Fill("/v1/stories/floods?");
        switch (event) {
            case "an earlier change" -> fill.touch(List.of("story_1"), 6);
            case "a later change of another" -> fill.touch(List.of("story_2"), 8);
            case "a later change" -> fill.touch(List.of("story_1"), 8);
            case "changes were missed" -> fill.spoil();
            case "the client has left" -> fill.end(Fill.End.NOTHING);
            default -> assertEquals("nothing", event);
        }
        Answer answer = new Answer(new byte[] {'{', '}'}, null, Set.of("story_1"), 7);
        assertEquals(expected, fill.isTrue(answer));
    }

    /** A client may leave at any moment: as long as its answer could still be kept, it is among those that are told of changes. */
    @Test
    void anAnswerThatIsToldOfNoChangesIsNotKept() throws Exception {
        AnswerCache cache = new AnswerCache(BYTES, new SimpleMeterRegistry());
        Fill fill = cache.fill("/v1/stories/floods?", new Fill("/v1/stories/floods?"));
        Thread leaving = new Thread(() -> cache.end(fill, Fill.End.NOTHING));
        // Stops it at the moment at which the fill ends.
        synchronized (fill) {
            leaving.start();
            while (leaving.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            assertSame(fill, cache.fill(fill.address, new Fill(fill.address)));
        }
        leaving.join();
        assertNotSame(fill, cache.fill(fill.address, new Fill(fill.address)));
    }
}
