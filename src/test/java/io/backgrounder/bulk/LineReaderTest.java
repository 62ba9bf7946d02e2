package io.backgrounder.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void linesEndWithLfOrCrLfAndTheLastNeedNoEnd() throws IOException {
        assertEquals(List.of("1:a", "2:b", "3:", "4:c"), lines("a\nb\r\n\nc", 10));
    }

    @Test
    void theLimitIsInclusive() throws IOException {
        assertEquals(List.of("1:12345", "2:null", "3:x"), lines("12345\n123456\nx", 5));
    }

    @Test
    void linesLongerThanTheBufferAreWhole() throws IOException {
        String line = "é".repeat(100_000);
        assertEquals(List.of("1:" + line, "2:x"), lines(line + "\nx", 1 << 20));
    }

    @Test
    void nothingHasNoLines() throws IOException {
        assertEquals(List.of(), lines("", 5));
    }

    private static List<String> lines(String text, int limit) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit);
        List<String> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line.number() + ":"
                    + (line.bytes() == null ? null : new String(line.bytes(), StandardCharsets.UTF_8)));
        }
        return lines;
    }
}
