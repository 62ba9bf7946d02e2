package io.backgrounder.benchmark.read;

import java.util.List;

/**
 * What {@code wrk} sends, once the answer is known to be right.
 *
 * @param header a name and a value, or nothing
 * @param bodyBytes how long the answer's body is
 * @param http2 whether it is sent by HTTP/2 without TLS, by {@code h2load}
 */
record Request(String url, List<String> header, int bodyBytes, boolean http2) {}
