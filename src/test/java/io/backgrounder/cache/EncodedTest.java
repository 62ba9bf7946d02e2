package io.backgrounder.cache;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncodedTest {
    @Test
    void whatIsShortIsNotCompressed() {
        Encoded shorter = Encoded.plain(new byte[1023]);
        assertSame(shorter, shorter.in(ContentCoding.GZIP));
        assertTrue(Encoded.plain(new byte[1024]).in(ContentCoding.GZIP).bytes().length < 100);
    }

    @Test
    void anAnswerIsCompressedOnceForAllWhoAsk() {
        Answer answer = new Answer(new byte[100_000], null, Set.of(), 1);
        assertNull(answer.body("br"));
        List<Encoded> bodies = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> answer.compressedBody("br"))
                .toList();
        bodies.forEach(body -> assertSame(bodies.get(0), body));
        assertSame(bodies.get(0), answer.body("br"));
        assertNull(answer.body("gzip"), "nobody has asked for it");
    }

    @Test
    void theCacheCountsWhatIsCompressedLater() {
        AnswerCache cache = new AnswerCache(10_000, new SimpleMeterRegistry());
        byte[] random = new byte[5000];
        new Random(1).nextBytes(random);
        Answer answer = new Answer(random, null, Set.of(), 1);
        assertTrue(cache.keep(cache.fill("a", new Fill("a")), answer));
        cache.recount("a", answer);
        assertSame(answer, cache.get("a"));
        answer.compressedBody("zstd");
        cache.recount("a", answer);
        assertNull(cache.get("a"), "too large for the cache now");
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
