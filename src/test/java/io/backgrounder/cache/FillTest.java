package io.backgrounder.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer is kept only where nothing that it depends on can have changed unseen. */
class FillTest {
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
        Answer answer = new Answer(new byte[] {'{', '}'}, false, null, Set.of("story_1"), 7);
        assertEquals(expected, fill.isTrue(answer));
    }
}
