package io.backgrounder.web.http;

import io.backgrounder.web.connection.Framing;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.json.StrictJson;
import io.backgrounder.web.json.WellFormed;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.problem.Problems;
import io.backgrounder.web.request.AllowedMethods;
import io.backgrounder.web.request.HeadRequest;
import io.backgrounder.web.request.HttpDate;
import io.backgrounder.web.request.RepeatedFields;
import io.backgrounder.web.request.RequestId;
import io.backgrounder.web.request.Route;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The first and the last handler of each request: assigns its id, refuses what intermediaries may read differently than we do (request
 * smuggling, path confusion), and answers what nobody else has answered.
 */
@ApplicationScoped
class Edge {
    private static final Logger LOG = Logger.getLogger(Edge.class);
    private static final int ADMIT_ORDER = 10_000;
    /** Marks requests that are timed already, since a rerouted one passes here again. */
    private static final String TIMED = Edge.class.getName();
    /** After the cache. */
    private static final int LOG_ORDER = 8_000;
    /** Path parameters, empty and dot segments, backslashes, and the encoded forms of slash, backslash, semicolon, NUL and dot. */
    private static final Pattern AMBIGUOUS_PATH =
            Pattern.compile(";|//|/\\.{1,2}(/|$)|\\\\|%(2f|5c|3b|00|2e)", Pattern.CASE_INSENSITIVE);

    @Inject
    Problems problems;

    @Inject
    RequestTimes times;

    @Inject
    Reception reception;

    @Inject
    CacheControl cacheControl;

    @Inject
    AllowedMethods allowed;

    @Inject
    PublicUrl publicUrl;

    void first(@Observes Filters filters) {
        filters.register(this::admit, ADMIT_ORDER);
        filters.register(this::log, LOG_ORDER);
    }

    private void admit(RoutingContext request) {
        if (RequestId.of(request) != null) {
            request.next();
            return;
        }
        if (request.get(TIMED) == null) {
            request.put(TIMED, true);
            times.take(request);
        }
        RequestId.assign(request);
        Cors.expose(request.response().headers());
        cacheControl.guard(request);
        if (request.request().version() == HttpVersion.HTTP_2) {
            // For HTTP/1.1, Pipelining does this.
            request.addHeadersEndHandler(end -> request.response().putHeader(HttpHeaders.DATE, HttpDate.now()));
        }
        String query = request.request().query();
        String fault = publicUrl.take(request).orElseGet(() -> fault(request.request()));
        if (fault == null) {
            fault = RepeatedFields.join(request.request().headers());
        }
        if (fault != null) {
            refuse(request, fault);
        } else if (tooLarge(request.request())) {
            // The rest of the connection is a body that nobody reads.
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            problems.end(request, ProblemType.CONTENT_TOO_LARGE, null);
        } else if (request.request().method() == HttpMethod.HEAD) {
            // Answered like the GET, headers included; Vert.x still knows that no body may follow.
            HeadRequest.mark(request);
            request.reroute(HttpMethod.GET, target(request.request()));
        } else if (query != null && query.indexOf(';') >= 0) {
            request.reroute(request.request().method(), target(request.request()));
        } else if (!reception.answer(request)) {
            request.next();
        }
    }

    /**
     * The path and query, without the forwarded prefix, which Quarkus puts before the URI. Semicolons are encoded: by WHATWG URL, 5.1, they
     * are part of a value, while Vert.x would end the value there.
     */
    private static String target(HttpServerRequest request) {
        return request.path()
                + (request.query() == null ? "" : "?" + request.query().replace(";", "%3B"));
    }

    /** Refuses the request and closes the connection, since others may see the beginning of the next request elsewhere. */
    private void refuse(RoutingContext request, String detail) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        problems.end(request, ProblemType.MALFORMED_REQUEST, detail);
    }

    /** Adds the id to log lines. Answers from the cache log nothing, and skip this. */
    private void log(RoutingContext request) {
        RequestId.log(request);
        request.next();
    }

    /**
     * Whether the declared length is too large, before any of the body is read. A body without a declared length is cut off by its reader.
     */
    private boolean tooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null
                && (length.length() > 18 || Long.parseLong(length) > StrictJson.MOST_BYTES)
                && allowed.operations(request.path()).noneMatch(Route::streamsBody);
    }

    private static String fault(HttpServerRequest request) {
        if (request.version() == null) {
            return "This HTTP version is not supported.";
        }
        String path = request.path();
        boolean plain = path != null && isPlain(path);
        if (!plain
                && (path == null
                        || !path.startsWith("/")
                        || AMBIGUOUS_PATH.matcher(path).find())) {
            return "The path has a part that could be read in two ways.";
        } else if (request.uri().indexOf('#') >= 0) {
            return "The request target must have no fragment.";
        } else if (request.query() != null && !WellFormed.percentEncoded(request.query())) {
            return "The query is not percent-encoded UTF-8.";
        } else if (!plain && !WellFormed.percentEncoded(path)) {
            return "The path is not percent-encoded UTF-8.";
        }
        return Framing.fault(request);
    }

    /** Whether a path has only segments of lower-case letters, digits, hyphens and underscores, as nearly all of ours do. */
    private static boolean isPlain(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!plain && (c != '/' || i > 0 && path.charAt(i - 1) == '/')) {
                return false;
            }
        }
        return true;
    }

    void last(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(request -> {
            if (RequestId.of(request) == null) {
                // Vert.x has refused it before it looked for a route; without a cause if the target is not a path.
                times.take(request);
                RequestId.assign(request);
                refuse(
                        request,
                        request.failure() == null
                                ? "The request target must start with '/'."
                                : request.failure().getMessage());
            } else {
                request.next();
            }
        });
        router.route().last().handler(request -> {
            problems.end(request, ProblemType.NOT_FOUND, Problems.NOTHING);
        });
        for (int status : new int[] {400, 404, 405, 406, 408, 413, 414, 415, 431, 503}) {
            router.errorHandler(status, request -> problems.end(request, ProblemType.ofStatus(status), null));
        }
        router.errorHandler(ProblemType.INTERNAL_ERROR.status(), request -> {
            RequestId.log(request);
            LOG.error("Unexpected failure", request.failure());
            problems.end(request, ProblemType.INTERNAL_ERROR, null);
        });
    }
}
