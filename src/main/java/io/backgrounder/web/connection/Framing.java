package io.backgrounder.web.connection;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Map;

/** Checks where a message ends and whom it is for (RFC 9112, 3.2 and 6): each header that says so must occur once, in its plain form. */
public final class Framing {
    private static final int MOST_DIGITS = 18;

    private Framing() {}

    /** What another party could read differently; null if there is nothing. */
    public static String fault(HttpServerRequest request) {
        MultiMap headers = request.headers();
        List<String> hosts = headers.getAll(HttpHeaders.HOST);
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
        if (hosts.size() > 1 || hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_1) {
            return "There must be one Host header.";
        } else if (!hosts.isEmpty() && !isHost(hosts.get(0))) {
            return "The Host header is not a host with an optional port.";
        } else if (!codings.isEmpty() && (codings.size() > 1 || !codings.get(0).equalsIgnoreCase("chunked"))) {
            return "The only transfer coding that is accepted is chunked.";
        } else if (!codings.isEmpty() && (!lengths.isEmpty() || request.version() != HttpVersion.HTTP_1_1)) {
            return "Transfer-Encoding is accepted in HTTP/1.1 only, and without Content-Length.";
        } else if (!lengths.isEmpty() && (lengths.size() > 1 || !isLength(lengths.get(0)))) {
            return "There may be only one Content-Length, in digits.";
        }
        for (Map.Entry<String, String> header : headers) {
            if (!isName(header.getKey())) {
                return "There must be no space before the name of a header.";
            }
        }
        return null;
    }

    /**
     * Whether this is the name of a header, apart from what the decoder refuses: one with leading space, which others take for a part of
     * the previous line, is not.
     */
    public static boolean isName(CharSequence name) {
        return name.length() > 0 && name.charAt(0) > ' ';
    }

    private static boolean isLength(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether this is a name, an address or one in brackets, with an optional port (RFC 3986, 3.2.2); not a list, and nothing empty. */
    public static boolean isHost(CharSequence text) {
        int end = text.length();
        int i = 0;
        if (end > 0 && text.charAt(0) == '[') {
            for (i = 1; i < end && isAddress(text.charAt(i)); ) {
                i++;
            }
            if (i < 3 || i == end || text.charAt(i++) != ']') {
                return false;
            }
        } else {
            while (i < end && isName(text.charAt(i))) {
                i++;
            }
        }
        if (i == 0 || i == end) {
            return i > 0;
        } else if (text.charAt(i++) != ':') {
            return false;
        }
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i == end;
    }

    private static boolean isAddress(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || c == ':' || c == '.';
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "-._~!$&'()*+;=%".indexOf(c) >= 0;
    }

    /** Whether the connection ends with this message, even if a list says so, or the second of two headers. */
    static boolean isLast(io.netty.handler.codec.http.HttpHeaders headers) {
        if (headers.contains(HttpHeaders.CONNECTION)) {
            for (String line : headers.getAll(HttpHeaders.CONNECTION)) {
                for (String option : line.split(",")) {
                    if (option.strip().equalsIgnoreCase("close")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
