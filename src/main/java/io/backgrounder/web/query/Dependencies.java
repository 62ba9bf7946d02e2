package io.backgrounder.web.query;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the answer to the present request is made of: the position of the change log at which it is true, and the surrogate keys of
 * what it depends on besides the resources whose ids are in its body. Notes are lost where there is no request.
 *
 * <p>A resource's key is its id. {@code stories}, {@code topics} and so on stand for which resources there are and their order;
 * {@code stories/topic_…} for which stories that topic has, and likewise for a source, a FAQ and a language.
 */
@ApplicationScoped
public class Dependencies {
    /** The position in the header {@code Content-Position}: the answer shows all up to there. */
    public static final String HEADER = "Content-Position";

    /** The query parameter for the position that an answer must not be older than. */
    public static final String MIN_POSITION = "minPosition";

    /** The key of what is found or suggested, which any change may be: each has it. */
    public static final String SEARCH = "search";

    private static final String KEYS = Dependencies.class.getName() + ".keys";
    private static final String POSITION = Dependencies.class.getName() + ".position";

    @Inject
    CurrentVertxRequest current;

    /** The answer depends on this; on what no header can have, such as a language with a space, nothing does. */
    public void key(String key) {
        if (key.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ',')) {
            request().ifPresent(request -> keys(request).add(key));
        }
    }

    /** The answer shows what was committed up to this position. */
    public void position(long position) {
        request().filter(request -> !request.response().headWritten()).ifPresent(request -> {
            request.put(POSITION, position);
            request.response().putHeader(HEADER, String.valueOf(position));
        });
    }

    /**
     * The same, unless the request asks for a later one.
     *
     * @return whether it takes this one
     */
    public boolean accept(long position) {
        boolean enough = position >= minPosition();
        if (enough) {
            position(position);
        }
        return enough;
    }

    /** The position that the request asks for; 0 where it takes any. */
    long minPosition() {
        return request()
                .map(request -> request.request().getParam(MIN_POSITION))
                .map(Long::parseLong)
                .orElse(0L);
    }

    public static Set<String> keys(RoutingContext request) {
        Set<String> keys = request.get(KEYS);
        if (keys == null) {
            keys = new LinkedHashSet<>();
            request.put(KEYS, keys);
        }
        return keys;
    }

    /** The position at which the answer was read; before all others where it was not read from the database. */
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
