package io.backgrounder.cache;

import io.backgrounder.web.connection.Framing;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import io.vertx.core.net.HostAndPort;
import java.util.Iterator;
import java.util.Map;

/**
 * Recognises a GET of HTTP/1.1 or HTTP/2 without a body whose headers neither cause a refusal nor change the cached answer.
 */
final class PlainRequest {
    static final AsciiString ACCEPT_ENCODING = HttpHeaderNames.ACCEPT_ENCODING;
    static final AsciiString IF_NONE_MATCH = HttpHeaderNames.IF_NONE_MATCH;

    /** Headers of requests with a body, a condition, an upgrade, a key or a prefix, and headers that may occur only once. */
    private static final AsciiString[] UNUSUAL = {
        HttpHeaderNames.CONTENT_LENGTH,
        HttpHeaderNames.CONTENT_TYPE,
        HttpHeaderNames.TRANSFER_ENCODING,
        HttpHeaderNames.EXPECT,
        HttpHeaderNames.IF_MATCH,
        HttpHeaderNames.UPGRADE,
        HttpHeaderNames.AUTHORIZATION,
        AsciiString.cached("forwarded"),
        AsciiString.cached("idempotency-key"),
        AsciiString.cached("last-event-id"),
        AsciiString.cached("x-forwarded-prefix")
    };

    private static final AsciiString KEEP_ALIVE = HttpHeaderValues.KEEP_ALIVE;
    private static final AsciiString CLOSE = HttpHeaderValues.CLOSE;

    private PlainRequest() {}

    /** Whether the connection ends with this plain request. */
    static boolean isLast(HttpRequest request) {
        return CLOSE.contentEqualsIgnoreCase(request.headers().get(HttpHeaderNames.CONNECTION));
    }

    static boolean is(HttpRequest request) {
        return request.method() == HttpMethod.GET
                && request.protocolVersion() == HttpVersion.HTTP_1_1
                && request.decoderResult().isSuccess()
                && hasPlainHeaders(request);
    }

    /** Whether each header that matters here occurs only once, and none is unusual. */
    private static boolean hasPlainHeaders(HttpRequest request) {
        boolean host = false;
        boolean accept = false;
        boolean connection = false;
        boolean encoding = false;
        boolean match = false;
        Iterator<Map.Entry<CharSequence, CharSequence>> headers =
                request.headers().iteratorCharSequence();
        while (headers.hasNext()) {
            Map.Entry<CharSequence, CharSequence> header = headers.next();
            CharSequence name = header.getKey();
            CharSequence value = header.getValue();
            boolean plain = true;
            if (HttpHeaderNames.HOST.contentEqualsIgnoreCase(name)) {
                plain = !host && Framing.isHost(value);
                host = true;
            } else if (HttpHeaderNames.ACCEPT.contentEqualsIgnoreCase(name)) {
                plain = !accept && MediaRanges.takeJson(value.toString());
                accept = true;
            } else if (HttpHeaderNames.CONNECTION.contentEqualsIgnoreCase(name)) {
                plain = !connection
                        && (KEEP_ALIVE.contentEqualsIgnoreCase(value) || CLOSE.contentEqualsIgnoreCase(value));
                connection = true;
            } else if (ACCEPT_ENCODING.contentEqualsIgnoreCase(name)) {
                plain = !encoding;
                encoding = true;
            } else if (IF_NONE_MATCH.contentEqualsIgnoreCase(name)) {
                plain = !match;
                match = true;
            } else {
                plain = Framing.isName(name) && !isUnusual(name);
            }
            if (!plain) {
                return false;
            }
        }
        return host;
    }

    /**
     * Whether this is the same of HTTP/2. Names are in lower case there, none has leading space, and those of HTTP/1.1's connections are
     * refused before.
     */
    static boolean is(Http2Headers headers) {
        int pseudo = 0;
        boolean accept = false;
        boolean encoding = false;
        boolean match = false;
        for (Map.Entry<CharSequence, CharSequence> header : headers) {
            CharSequence name = header.getKey();
            CharSequence value = header.getValue();
            boolean plain = true;
            if (name.length() > 0 && name.charAt(0) == ':') {
                plain = isPlainPseudo(name, value);
                pseudo++;
            } else if (HttpHeaderNames.ACCEPT.contentEquals(name)) {
                plain = !accept && MediaRanges.takeJson(value.toString());
                accept = true;
            } else if (ACCEPT_ENCODING.contentEquals(name)) {
                plain = !encoding;
                encoding = true;
            } else if (IF_NONE_MATCH.contentEquals(name)) {
                plain = !match;
                match = true;
            } else {
                plain = !HttpHeaderNames.HOST.contentEquals(name)
                        && !HttpHeaderNames.CONNECTION.contentEquals(name)
                        && !isUnusual(name);
            }
            if (!plain) {
                return false;
            }
        }
        // Each once: without one of them, what is asked for is another method or malformed.
        return pseudo == 4
                && headers.method() != null
                && headers.scheme() != null
                && headers.authority() != null
                && headers.path() != null;
    }

    private static boolean isPlainPseudo(CharSequence name, CharSequence value) {
        if (Http2Headers.PseudoHeaderName.METHOD.value().contentEquals(name)) {
            return HttpMethod.GET.asciiName().contentEquals(value);
        } else if (Http2Headers.PseudoHeaderName.AUTHORITY.value().contentEquals(name)) {
            return Framing.isHost(value) && HostAndPort.parseAuthority(value.toString(), -1) != null;
        }
        return value.length() > 0;
    }

    private static boolean isUnusual(CharSequence name) {
        for (AsciiString unusual : UNUSUAL) {
            if (unusual.contentEqualsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
