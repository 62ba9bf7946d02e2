package io.backgrounder.web.query;

import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what the answer to the current request depends on: the position of the change log at which it is true, and surrogate keys
 * besides the ids in its body. Where there is no request, they are dropped.
 *
 * <p>The key of a resource is its id. {@code stories}, {@code topics} and so on stand for the set of these resources and its order;
 * {@code stories/topic_…} stands for the stories of that topic, and likewise for a source, a FAQ and a language.
 */
@ApplicationScoped
public class Dependencies {
    /** The header with the position: the answer shows all that was committed up to there. */
    public static final String HEADER = "Content-Position";

    /** The query parameter for the oldest position that an answer may have. */
    public static final String MIN_POSITION = "minPosition";

    /** The key of search results and suggestions, which any change may affect: every change has it but derived ones. */
    public static final String SEARCH = "search";

    /** The key that every answer has. */
    public static final String ALL = "all";

    private static final String KEYS = Dependencies.class.getName() + ".keys";
    private static final String TIME = Dependencies.class.getName() + ".time";
    private static final String POSITION = Dependencies.class.getName() + ".position";

    @Inject
    CurrentVertxRequest current;

    /**
     * Notes that the answer depends on a key. A key that no header can carry, such as a language with a space, is ignored: no content has
     * it.
     */
    public void key(String key) {
        if (key.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ',')) {
            request().ifPresent(request -> keys(request).add(key));
        }
    }

    /** Notes that the answer also depends on the time, so that it may be used for a minute, but not until something changes. */
    public void time() {
        request().ifPresent(request -> request.put(TIME, true));
    }

    /** Whether the answer depends on the time. */
    public static boolean areOfTime(RoutingContext request) {
        return request.get(TIME) != null;
    }

    /** Notes that the answer shows all that was committed up to this position. */
    public void position(long position) {
        request().filter(request -> !request.response().headWritten()).ifPresent(request -> {
            request.put(POSITION, position);
            request.response().putHeader(HEADER, String.valueOf(position));
        });
    }

    /**
     * Notes the position of a statement that was sent without a transaction.
     *
     * @throws SnapshotRequired if the request asks for a later one, for which a snapshot waits
     */
    public void positionOfStatement(long position) {
        if (position < minPosition()) {
            requireSnapshot();
        }
        position(position);
    }

    /**
     * Has several statements see the same.
     *
     * @throws SnapshotRequired if there is no snapshot yet: the call is then made again in one
     * @see OneStatement
     */
    public void requireSnapshot() {
        if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new SnapshotRequired();
        }
    }

    /** The position that the request asks for; 0 if it accepts any. */
    public long minPosition() {
        return request()
                .map(request -> request.request().getParam(MIN_POSITION))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** 503: the change log has not reached the position that the request asks for. */
    public ProblemException notReady() {
        return new ProblemException(
                ProblemType.POSITION_NOT_READY, "The change log has not reached position " + minPosition() + ".");
    }

    public static Set<String> keys(RoutingContext request) {
        Set<String> keys = request.get(KEYS);
        if (keys == null) {
            keys = new LinkedHashSet<>();
            request.put(KEYS, keys);
        }
        return keys;
    }

    /** The position at which the answer was read; -1 if it was not read from the database. */
    public static long position(RoutingContext request) {
        Long position = request.get(POSITION);
        return position == null ? -1 : position;
    }

    private Optional<RoutingContext> request() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                : Optional.empty();
    }
}
