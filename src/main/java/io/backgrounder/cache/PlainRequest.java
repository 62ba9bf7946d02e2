package io.backgrounder.cache;

import io.backgrounder.web.connection.Framing;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.util.Iterator;
import java.util.Map;

/**
 * Recognises a GET of HTTP/1.1 without a body whose headers neither cause a refusal nor change the cached answer.
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

    private static boolean isUnusual(CharSequence name) {
        for (AsciiString unusual : UNUSUAL) {
            if (unusual.contentEqualsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
