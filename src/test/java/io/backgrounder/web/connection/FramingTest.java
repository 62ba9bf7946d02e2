package io.backgrounder.web.connection;

import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be read in two ways is refused, and nothing behind it runs as another request. */
@QuarkusTest
class FramingTest {
    private static final String PLAIN = "GET " + LEAP_SECOND_STORY + " HTTP/1.1\r\nHost: a\r\n\r\n";
    /** What a smuggler would have run. */
    private static final String HIDDEN = "0\r\n\r\nGET /v1/topics HTTP/1.1\r\nHost: a\r\n\r\n".repeat(2);

    private static final List<String> CODINGS = List.of(
            "xchunked",
            "chunked, chunked",
            "gzip, chunked",
            "chunked, gzip",
            "chunked,",
            ",chunked",
            "chunked;q=1",
            "\"chunked\"",
            "identity",
            "chu\tnked",
            "chunked\u000b",
            "\u000bchunked",
            "");
    private static final List<String> LENGTHS =
            List.of("+5", "-5", "5, 5", "5,6", "0x5", "5 5", "5.0", "5a", "", "99999999999999999999", "'5'");
    private static final List<String> HOSTS = List.of(
            "a b", "a,b", "a, a", "a/b", "a?b", "a#b", "u@a", "a:b", "a:80:80", "[::1", "::1", "[]", "<a>", "\"a\"",
            "a\\b", ":80", "");

    @TestHTTPResource
    URI server;

    static Stream<String> ambiguous() {
        Stream<String> codings = CODINGS.stream().map(coding -> "Host: a\r\nTransfer-Encoding: " + coding + "\r\n");
        Stream<String> doubled = Stream.concat(CODINGS.stream(), Stream.of("chunked"))
                .flatMap(coding -> Stream.of(
                        "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: " + coding + "\r\n",
                        "Transfer-Encoding: " + coding + "\r\nHost: a\r\ntransfer-encoding: Chunked\r\n"));
        Stream<String> lengths = LENGTHS.stream().map(length -> "Host: a\r\nContent-Length: " + length + "\r\n");
        Stream<String> twice = Stream.concat(LENGTHS.stream(), Stream.of("5", "6"))
                .map(length -> "Host: a\r\nContent-Length: 5\r\nContent-length: " + length + "\r\n");
        Stream<String> both = Stream.of("5", "0")
                .flatMap(length -> Stream.of(
                        "Host: a\r\nContent-Length: " + length + "\r\nTransfer-Encoding: chunked\r\n",
                        "Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: " + length + "\r\n"));
        Stream<String> hosts = HOSTS.stream().map(host -> "Host: " + host + "\r\n");
        Stream<String> manyHosts = Stream.of("", "Host: a\r\nHost: a\r\n", "Host: a\r\nhost: b\r\n");
        Stream<String> names = Stream.of("Content-Length", "Transfer-Encoding", "Host", "X")
                .flatMap(name -> Stream.of(
                        name + " : 5",
                        name + "\t: 5",
                        " " + name + ": 5",
                        name,
                        name + "\u0000: 5",
                        ": 5",
                        "(" + name + "): 5"))
                .map(line -> line + "\r\nHost: a\r\n");
        Stream<String> folded = Stream.of(
                        "Transfer-Encoding:\r\n chunked",
                        "Content-Length: 1\r\n\t0",
                        "Transfer-Encoding: x\r\n chunked")
                .map(line -> "Host: a\r\n" + line + "\r\n");
        Stream<String> controls = Stream.of(
                        "X: a\u0000b", "X: a\rb", "X: a\nb", "X: a\r\rb", "X: \u0001", "Host: a\u0000")
                .map(line -> "Host: a\r\n" + line + "\r\n");
        return Stream.of(codings, doubled, lengths, twice, both, hosts, manyHosts, names, folded, controls)
                .flatMap(part -> part)
                .map(headers -> "POST " + LEAP_SECOND_STORY + " HTTP/1.1\r\n" + headers + "\r\n");
    }

    static Stream<String> lines() {
        return Stream.of(
                        "GET " + LEAP_SECOND_STORY + " HTTP/2.0",
                        "GET " + LEAP_SECOND_STORY + " HTTP/3.0",
                        "GET " + LEAP_SECOND_STORY + " HTTP/1.2",
                        "GET " + LEAP_SECOND_STORY + " HTTP/0.9",
                        "GET " + LEAP_SECOND_STORY + " HTTP/1.1x",
                        "GET " + LEAP_SECOND_STORY + " http/1.1",
                        "GET " + LEAP_SECOND_STORY + " ICY/1.1",
                        "GET " + LEAP_SECOND_STORY,
                        "GET " + LEAP_SECOND_STORY + " a HTTP/1.1",
                        "GET " + LEAP_SECOND_STORY + "\u0000 HTTP/1.1",
                        "GET " + LEAP_SECOND_STORY + "\u0001 HTTP/1.1",
                        "GET " + LEAP_SECOND_STORY + "\u007f HTTP/1.1",
                        "GET " + LEAP_SECOND_STORY + "%zz HTTP/1.1",
                        "GET " + LEAP_SECOND_STORY + "?a=| HTTP/1.1",
                        "GET " + LEAP_SECOND_STORY + "#a<b HTTP/1.1",
                        "GET v1/stories HTTP/1.1",
                        "GET /v1//stories HTTP/1.1",
                        "GET * HTTP/1.1",
                        "G\u0000ET " + LEAP_SECOND_STORY + " HTTP/1.1",
                        "G(ET " + LEAP_SECOND_STORY + " HTTP/1.1")
                .map(line -> line + "\r\nHost: a\r\n\r\n");
    }

    static Stream<String> codingsOfHttp10() {
        return Stream.concat(CODINGS.stream(), Stream.of("chunked"))
                .map(coding -> "POST " + LEAP_SECOND_STORY
                        + " HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\nTransfer-Encoding: " + coding
                        + "\r\n\r\n");
    }

    /** As the first request of a connection, and as one behind an answer from the cache. */
    @ParameterizedTest
    @MethodSource({"ambiguous", "lines", "codingsOfHttp10"})
    void itIsRefusedAndTheConnectionCloses(String request) throws IOException {
        for (int before = 0; before < 3; before++) {
            try (Wire wire = Wire.open(server)) {
                wire.send(PLAIN.repeat(before) + request + HIDDEN);
                for (int i = 0; i < before; i++) {
                    assertEquals(200, wire.answer().status());
                }
                Wire.Answer answer = wire.answer();
                assertEquals(400, answer.status(), answer.toString());
                assertTrue(answer.headers().containsKey("date"), answer.toString());
                assertEquals("close", answer.headers().get("connection"));
                assertTrue(wire.ends(), "nothing behind it is answered");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a:80",
                "a:",
                "127.0.0.1:8080",
                "[::1]",
                "[::1]:80",
                "xn--80ak6aa92e.com",
                "a_b.internal",
                "A.B",
                "localhost.",
                "%41"
            })
    void aHostIsTaken(String host) throws IOException {
        assertTrue(Framing.isHost(host));
        try (Wire wire = Wire.open(server)) {
            for (int i = 0; i < 2; i++) {
                wire.send("GET " + LEAP_SECOND_STORY + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
                assertEquals(200, wire.answer().status());
            }
        }
    }

    @Test
    void aPlainBodyEndsWhereItSays() throws IOException {
        try (Wire wire = Wire.open(server)) {
            String head = "POST " + LEAP_SECOND_STORY + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
            for (String body : List.of(
                    "Content-Length: 2\r\n\r\n{}",
                    "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                    "Transfer-Encoding: CHUNKED\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\nX: y\r\n\r\n")) {
                wire.send(head + body + PLAIN);
                Wire.Answer answer = wire.answer();
                assertEquals(405, answer.status(), answer.toString());
                assertFalse(answer.headers().containsKey("connection"));
                assertEquals(200, wire.answer().status());
            }
        }
    }
}
