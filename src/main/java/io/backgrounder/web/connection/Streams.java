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
 * Answers that are sent while they are made. One that fails midway must not look complete: its last line is a {@link Problem}, and then it
 * is broken off. Over HTTP/1.1, the connection is closed without the last chunk; over HTTP/2, the stream is reset.
 */
@ApplicationScoped
public class Streams {
    /** The sentence about it for the descriptions of such operations. */
    public static final String DESCRIPTION =
            "If it fails midway, its last line is a problem, and the connection breaks.";

    private static final Logger LOG = Logger.getLogger(Streams.class);
    /** RFC 9113, section 7. */
    private static final long HTTP_2_INTERNAL_ERROR = 2;
    /** A reset overtakes what was sent before it, so readers get this long to take that. */
    private static final long HTTP_2_PAUSE_MILLIS = 500;

    @Inject
    PublicUrl publicUrl;

    /** An answer of lines. If it fails before anything was sent, it becomes an ordinary problem instead. */
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
                // Otherwise the caller would end the answer as if it were complete.
                broken.toCompletionStage().toCompletableFuture().join();
            }
        };
    }

    private static void sendRest(StreamedLines lines) {
        try {
            lines.flush();
        } catch (Throwable e) {
            LOG.debugf(e, "The rest of a broken stream cannot be sent");
        }
    }

    /**
     * Breaks off an answer of which something was sent, and says so in it if that can still be read.
     *
     * @param frame turns the problem, as JSON, into the form of the stream
     * @return completes when it is broken off, and never fails
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
            LOG.warnf("A stream was broken off, since the database is unavailable: %s", cause.getMessage());
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
     * Sends what was written, and closes. Over HTTP/1.1, {@code reset} would do the same, but would not notify those who wait for the end
     * of the request.
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
