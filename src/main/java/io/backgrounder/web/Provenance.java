package io.backgrounder.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the answer to the present request is made of: the position of the change log at which it is true, and the surrogate keys of
 * what it depends on besides the resources whose ids are in its body. Notes are lost where there is no request.
 *
 * <p>A resource's key is its id. {@code stories}, {@code topics} and so on stand for which resources there are and their order;
 * {@code stories/topic_…} for which stories that topic has, and likewise for a source, a FAQ and a language.
 */
@ApplicationScoped
public class Provenance {
    private static final String KEYS = Provenance.class.getName();

    @Inject
    CurrentVertxRequest current;

    /** The answer shows what was committed up to this position of the change log. */
    public void position(long position) {
        RoutingContext request = request();
        if (request != null && !request.response().headWritten()) {
            request.response().putHeader("Content-Position", String.valueOf(position));
        }
    }

    /** The answer depends on this. */
    public void key(String key) {
        RoutingContext request = request();
        if (request != null) {
            keys(request).add(key);
        }
    }

    /** The key of a list of the stories of a topic, source or FAQ with this id, or in this language. */
    public static String storiesOf(String idOrLanguage) {
        return Kind.STORY.collection() + "/" + idOrLanguage;
    }

    public static Set<String> keys(RoutingContext request) {
        Set<String> keys = request.get(KEYS);
        if (keys == null) {
            keys = new LinkedHashSet<>();
            request.put(KEYS, keys);
        }
        return keys;
    }

    private RoutingContext request() {
        return Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    }
}
