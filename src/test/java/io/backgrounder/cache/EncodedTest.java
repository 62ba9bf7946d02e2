package io.backgrounder.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedTest {
    @ParameterizedTest
    @CsvSource(
            value = {
                "NULL, false", "'', false", "gzip, true", "'br, GZIP', true", "'gzip;q=0', false",
                        "'gzip; q=0.0', false",
                "'gzip;q=0.5', true", "*, true", "'*;q=0', false", "'identity, *;q=0.1', true", "'gzip;q=0, *', false",
                        "br, false"
            },
            nullValues = "NULL")
    void gzipIsTakenWithAWeightAboveZero(String header, boolean accepted) {
        assertEquals(accepted, Encoded.acceptsGzip(header));
    }

    @Test
    void whatIsShortIsNotCompressed() throws IOException {
        assertNull(Encoded.plain(new byte[1023]).gzip());
        assertNotNull(Encoded.plain(new byte[1024]).gzip());
    }

    @Test
    void anyTagOfTheListMatches() {
        Encoded body = Encoded.plain(new byte[1]);
        assertTrue(body.matches("\"a\", " + body.etag()));
        assertTrue(body.matches("W/" + body.etag()));
        assertTrue(body.matches("*"));
        assertFalse(body.matches("\"a\""));
        assertFalse(body.matches(null));
    }
}
