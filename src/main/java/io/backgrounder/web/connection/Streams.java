package io.backgrounder.web.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.problem.ClientGone;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.problem.Problems;
import io.backgrounder.web.request.RequestId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Answers that are sent while they are made. One that fails on the way must not look whole: its last line is a {@link Problem}, and then
 * it breaks. HTTP/1.1 has the connection closed without the last chunk, HTTP/2 the stream reset.
 */
@ApplicationScoped
public class Streams {
    /** For the operations that answer so. */
    public static final String DESCRIPTION =
            "Where it fails on the way, its last line is a problem, and the connection breaks.";

    private static final Logger LOG = Logger.getLogger(Streams.class);
    /** RFC 9113, section 7. */
    private static final long HTTP_2_INTERNAL_ERROR = 2;
    /** A reset overtakes what was sent before it, which readers need a moment to take. */
    private static final long HTTP_2_PAUSE_MILLIS = 500;

    @Inject
    PublicUrl publicUrl;

    /** An answer of lines. Where it fails before anything was sent, it is an ordinary problem instead. */
    public StreamingOutput lines(RoutingContext request, StreamingOutput content) {
        return out -> {
            StreamedLines lines = new StreamedLines(out, request.response());
            try {
                content.write(lines);
                lines.end();
            } catch (Throwable e) {
                if (!lines.isBegun() && !ClientGone.isCauseOf(e)) {
                    throw e;
                }
                sendRest(lines);
                String start = lines.isInsideLine() ? "\n" : "";
                Future<Void> broken = breakOff(request, e, problem -> start + problem + "\n");
                // Whoever called would end the answer as if it were whole.
                broken.toCompletionStage().toCompletableFuture().join();
            }
        };
    }

    private static void sendRest(StreamedLines lines) {
        try {
            lines.flush();
        } catch (Throwable e) {
            LOG.debugf(e, "What was written before a stream broke off cannot be sent");
        }
    }

    /**
     * Breaks an answer of which something was sent, and says so in it where that can still be read.
     *
     * @param frame makes of the problem, as JSON, what the stream takes
     * @return completes when it is broken, and never fails
     */
    public Future<Void> breakOff(RoutingContext request, Throwable cause, UnaryOperator<String> frame) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed() || ClientGone.isCauseOf(cause)) {
            LOG.debugf(cause, "A stream was left by its reader");
            return close(request);
        }
        RequestId.logged(RequestId.of(request), () -> log(cause)).run();
        Future<Void> said;
        try {
            said = response.write(Buffer.buffer(frame.apply(problem(request, cause))));
        } catch (JsonProcessingException | RuntimeException | Error e) {
            said = Future.failedFuture(e);
        }
        return said.transform(written -> close(request));
    }

    private static void log(Throwable cause) {
        if (DatabaseFaults.isUnavailable(cause)) {
            LOG.warnf("A stream was broken off, the database is unavailable: %s", cause.getMessage());
        } else {
            LOG.error("A stream was broken off", cause);
        }
    }

    private String problem(RoutingContext request, Throwable cause) throws JsonProcessingException {
        ProblemType type =
                DatabaseFaults.isUnavailable(cause) ? ProblemType.SERVICE_UNAVAILABLE : ProblemType.INTERNAL_ERROR;
        return publicUrl.writer(request).writeValueAsString(Problems.of(new ProblemException(type, null), request));
    }

    /**
     * Sends what was written, and closes. {@code reset} would do the same over HTTP/1.1, but those who wait for the end of the request
     * would not be told.
     */
    private static Future<Void> close(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            return request.vertx()
                    .timer(HTTP_2_PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                    .map(time -> {
                        request.response().reset(HTTP_2_INTERNAL_ERROR);
                        return null;
                    });
        }
        return request.request().connection().close().otherwiseEmpty();
    }
}
