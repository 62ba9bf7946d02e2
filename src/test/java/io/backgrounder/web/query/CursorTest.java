package io.backgrounder.web.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.backgrounder.web.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final String LIST = "/v1/stories{sort=[publishedAt]}";
    private static final List<Class<?>> TYPES = List.of(Instant.class, UUID.class, Long.class, String.class);
    private static final List<Object> KEY = List.of(
            Instant.parse("2026-11-24T08:00:00.123456Z"), new UUID(1, 2), Long.MIN_VALUE, "“quoted”, \\ and 🗞 too");

    @Test
    void itCarriesTheKeyExactly() {
        assertEquals(KEY, Cursor.decode(Cursor.encode(LIST, KEY), LIST, TYPES));
    }

    @Test
    void anotherListRefusesIt() {
        String cursor = Cursor.encode(LIST, KEY);
        assertThrows(ProblemException.class, () -> Cursor.decode(cursor, LIST + "&", TYPES));
    }

    @Test
    void everyDamageIsRefused() {
        String cursor = Cursor.encode(LIST, KEY);
        for (int i = 0; i < cursor.length(); i++) {
            String changed = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            String shortened = cursor.substring(0, i);
            assertThrows(ProblemException.class, () -> Cursor.decode(changed, LIST, TYPES), changed);
            assertThrows(ProblemException.class, () -> Cursor.decode(shortened, LIST, TYPES), shortened);
        }
        assertThrows(ProblemException.class, () -> Cursor.decode(cursor + "=", LIST, TYPES));
        assertThrows(ProblemException.class, () -> Cursor.decode("ü", LIST, TYPES));
    }

    @Test
    void aForgedKeyOfAnotherFormIsRefused() {
        String cursor = Cursor.encode(LIST, List.of("not a time", "x", "y", "z"));
        assertThrows(ProblemException.class, () -> Cursor.decode(cursor, LIST, TYPES));
        String longer = Cursor.encode(LIST, List.of(1, 2, 3, 4, 5));
        assertThrows(ProblemException.class, () -> Cursor.decode(longer, LIST, TYPES));
    }
}
