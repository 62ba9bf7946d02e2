package io.backgrounder.cache;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.web.http.CacheControl;
import io.backgrounder.web.http.EntityTags;
import io.backgrounder.web.json.BodyWriter;
import io.backgrounder.web.json.Listing;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Fields;
import io.backgrounder.web.text.TextFormat;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes the answers to reads: applies {@code fields} and {@code text}, compresses where that pays, adds a strong ETag over the very bytes
 * (RFC 9110, 8.8.3), and answers 304 if the reader has them already. An answer that no cache may keep has no ETag.
 */
@Provider
class RepresentationWriter extends BodyWriter<Representation> {
    @Inject
    ObjectMapper mapper;

    @Inject
    CurrentVertxRequest current;

    @Inject
    AnswerCache cache;

    @Inject
    StoredAnswers stored;

    @Inject
    CacheControl cacheControl;

    @Inject
    PublicUrl publicUrl;

    @Override
    protected boolean isWriteable(Class<?> type) {
        return Representation.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Representation representation, Type genericType, ServerRequestContext context)
            throws IOException {
        RoutingContext request = current.getCurrent();
        byte[] json = json(
                representation, publicUrl.writer(request), request.request().params());
        String link = representation instanceof Listing<?> page ? links(page, request) : null;
        Answer answer = new Answer(json, link, keys(request, json), Dependencies.position(request));
        Encoded body = answer.compressedBody(request.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        MultiMap headers = request.response().headers();
        if (cacheControl.isPublic(request.request().path())) {
            boolean kept = isKept(request, answer);
            if (kept) {
                stored.offer(request, representation, json);
            }
            String ifMatch = request.request().getHeader(HttpHeaders.IF_MATCH);
            if (ifMatch != null && !EntityTags.match(ifMatch, body.etag())) {
                throw EntityTags.mismatch(body.etag());
            }
            answer.describe(body, headers);
            if (!kept) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            if (body.matches(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
                request.response().setStatusCode(304).end();
                return;
            }
        } else if (link != null) {
            headers.set("Link", link);
        }
        answer.describeBody(body, headers);
        // Quarkus REST would copy it to direct memory, where it would stay until the client has taken it.
        request.response().end(body.buffer());
    }

    private static Set<String> keys(RoutingContext request, byte[] json) {
        Set<String> keys = new LinkedHashSet<>(Dependencies.keys(request));
        keys.addAll(SurrogateKeys.in(json));
        return keys;
    }

    /** Whether caches may keep the answer: not if a change has overtaken it. No change tells this one of the time. */
    private boolean isKept(RoutingContext request, Answer answer) {
        Fill fill = CachedAnswers.fill(request);
        return fill == null || Dependencies.areOfTime(request) || cache.keep(fill, answer);
    }

    private byte[] json(Representation representation, ObjectWriter addressed, MultiMap query) throws IOException {
        if (representation instanceof StoredAnswer page) {
            return page.json();
        }
        String text = query.get("text");
        ObjectWriter writer = text == null
                ? addressed
                : addressed.withAttribute(TextFormat.class, TextFormat.valueOf(text.toUpperCase(Locale.ROOT)));
        if (!query.contains("fields")) {
            return writer.writeValueAsBytes(representation);
        }
        ObjectNode tree = (ObjectNode) mapper.readTree(writer.writeValueAsBytes(representation));
        List<String> paths = Stream.of("fields", "include")
                .flatMap(name -> query.getAll(name).stream())
                .flatMap(value -> Arrays.stream(value.split(",")))
                .toList();
        if (representation instanceof Listing<?> page) {
            page.data().stream()
                    .findFirst()
                    .ifPresent(line -> tree.withArray("data")
                            .forEach(node -> Fields.retain((ObjectNode) node, line.getClass(), paths)));
        } else {
            Fields.retain(tree, representation.getClass(), paths);
        }
        return mapper.writeValueAsBytes(tree);
    }

    /** The links to the pages beside this one (RFC 8288); null if there are none. */
    private String links(Listing<?> page, RoutingContext request) {
        String links = Stream.of(link("next", page.nextCursor(), request), link("prev", page.previousCursor(), request))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return links.isEmpty() ? null : links;
    }

    private String link(String relation, String cursor, RoutingContext request) {
        return cursor == null
                ? null
                : "<" + publicUrl.of(request) + address(request.request(), cursor) + ">; rel=\"" + relation + "\"";
    }

    /** The address of the page at a cursor. */
    private static String address(HttpServerRequest request, String cursor) {
        StringBuilder query = new StringBuilder();
        request.params().forEach((name, value) -> {
            if (!name.equals("cursor")) {
                query.append(encode(name)).append('=').append(encode(value)).append('&');
            }
        });
        return request.path() + "?" + query + "cursor=" + cursor;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
