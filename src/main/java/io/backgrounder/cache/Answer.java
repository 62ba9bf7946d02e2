package io.backgrounder.cache;

import io.backgrounder.web.http.CacheControl;
import io.backgrounder.web.http.Cors;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** The answer of a delivery address: made once, and sent as often as it is true. */
final class Answer {
    private static final CharSequence VARY = HttpHeaders.createOptimized("Accept, Accept-Encoding");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence PUBLIC = HttpHeaders.createOptimized(CacheControl.PUBLIC);
    private static final CharSequence SURROGATE_KEY = HttpHeaders.createOptimized("Surrogate-Key");
    private static final CharSequence CACHE_TAG = HttpHeaders.createOptimized("Cache-Tag");
    private static final CharSequence LINK = HttpHeaders.createOptimized("Link");

    /** The memory of an object with its map entries and heads; and that of each key, which is in two maps and eight heads. */
    private static final int OVERHEAD_BYTES = 4000;

    private static final int KEY_BYTES = 500;

    final Set<String> keys;

    /** The position of the change log at which it was read. */
    final long position;

    private final Variant plain;
    /** Those that somebody has asked for. */
    private final Map<ContentCoding, Variant> compressed = new ConcurrentHashMap<>(4);

    private final String link;
    private final String surrogateKey;
    private final String cacheTag;

    private static final class Variant {
        private final Encoded body;
        private volatile Heads heads;
        private volatile Heads blocks;

        private Variant(Encoded body) {
            this.body = body;
        }
    }

    /** The heads of the two responses: 200 with the body, and 304. */
    private record Heads(byte[] ok, byte[] notModified) {}

    Answer(byte[] json, String link, Set<String> keys, long position) {
        this.plain = new Variant(Encoded.plain(json));
        this.link = link;
        this.keys = keys;
        this.position = position;
        Set<String> shown = SurrogateKeys.header(keys);
        this.surrogateKey = String.join(" ", shown);
        this.cacheTag = String.join(",", shown);
    }

    int bytes() {
        return OVERHEAD_BYTES
                + plain.body.bytes().length
                + compressed.values().stream()
                        .mapToInt(variant -> variant.body.bytes().length)
                        .sum()
                + keys.size() * KEY_BYTES;
    }

    /** The body in the content coding that {@code Accept-Encoding} prefers; null if it is not compressed yet. */
    Encoded body(String acceptEncoding) {
        ContentCoding coding = coding(acceptEncoding);
        Variant variant = coding == null ? plain : compressed.get(coding);
        return variant == null ? null : variant.body;
    }

    /** The same, compressed if need be: once, however many ask, who wait for it. */
    Encoded compressedBody(String acceptEncoding) {
        ContentCoding coding = coding(acceptEncoding);
        return coding == null
                ? plain.body
                : compressed.computeIfAbsent(coding, wanted -> new Variant(plain.body.in(wanted))).body;
    }

    private ContentCoding coding(String acceptEncoding) {
        List<ContentCoding> accepted = ContentCoding.accepted(acceptEncoding);
        return accepted.isEmpty() || !plain.body.isWorthCompression() ? null : accepted.get(0);
    }

    /** The head of a response in HTTP/1.1, as it is sent: with all headers but those that differ each time. */
    byte[] head(Encoded body, boolean unchanged) {
        Variant variant = variant(body);
        Heads heads = variant.heads;
        if (heads == null) {
            heads = heads(body, Answer::head);
            variant.heads = heads;
        }
        return unchanged ? heads.notModified : heads.ok;
    }

    /** The same in HTTP/2. */
    byte[] headerBlock(Encoded body, boolean unchanged) {
        Variant variant = variant(body);
        Heads blocks = variant.blocks;
        if (blocks == null) {
            blocks = heads(body, HeaderBlock::of);
            variant.blocks = blocks;
        }
        return unchanged ? blocks.notModified : blocks.ok;
    }

    private Variant variant(Encoded body) {
        return body.coding() == null ? plain : compressed.get(body.coding());
    }

    private Heads heads(Encoded body, BiFunction<HttpResponseStatus, MultiMap, byte[]> form) {
        MultiMap headers = HttpHeaders.headers();
        Cors.expose(headers);
        describe(body, headers);
        byte[] notModified = form.apply(HttpResponseStatus.NOT_MODIFIED, headers);
        describeBody(body, headers);
        return new Heads(form.apply(HttpResponseStatus.OK, headers), notModified);
    }

    private static byte[] head(HttpResponseStatus status, MultiMap headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Adds the headers that a 200 and a 304 share, none of which may be set yet. */
    void describe(Encoded body, MultiMap headers) {
        headers.add(HttpHeaders.ETAG, body.etagHeader());
        headers.add(HttpHeaders.CACHE_CONTROL, PUBLIC);
        headers.add(HttpHeaders.VARY, VARY);
        headers.add(SURROGATE_KEY, surrogateKey);
        headers.add(CACHE_TAG, cacheTag);
        if (link != null) {
            headers.add(LINK, link);
        }
    }

    /** Sets the headers that come only with a body. */
    void describeBody(Encoded body, MultiMap headers) {
        headers.set(HttpHeaders.CONTENT_TYPE, JSON);
        headers.set(HttpHeaders.CONTENT_LENGTH, body.length());
        if (body.coding() != null) {
            headers.set(HttpHeaders.CONTENT_ENCODING, body.coding().header);
        }
    }
}
