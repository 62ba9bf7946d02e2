package io.backgrounder.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the examples of the TypeID specification. */
class TypeIdTest {
    @Test
    void theSpecificationsExamplesHold() {
        assertEquals(
                "prefix_0123456789abcdefghjkmnpqrs",
                TypeId.format("prefix", UUID.fromString("0110c853-1d09-52d8-d73e-1194e95b5f19")));
        assertEquals("prefix_7zzzzzzzzzzzzzzzzzzzzzzzzz", TypeId.format("prefix", new UUID(-1, -1)));
        assertEquals(Optional.of(new UUID(-1, -1)), TypeId.parse("prefix", "prefix_7zzzzzzzzzzzzzzzzzzzzzzzzz"));
    }

    @Test
    void whatIsFormattedIsParsedBack() {
        for (int i = 0; i < 1000; i++) {
            UUID id = UUID.randomUUID();
            assertEquals(Optional.of(id), TypeId.parse("story", TypeId.format("story", id)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "story_",
                "story",
                "faq_0123456789abcdefghjkmnpqrs",
                "story_8zzzzzzzzzzzzzzzzzzzzzzzzz",
                "story_0123456789ABCDEFGHJKMNPQRS",
                "story_0123456789abcdefghjkmnpqrl",
                "story_0123456789abcdefghjkmnpqrss"
            })
    void anythingElseIsNoId(String text) {
        assertEquals(Optional.empty(), TypeId.parse("story", text));
    }
}
