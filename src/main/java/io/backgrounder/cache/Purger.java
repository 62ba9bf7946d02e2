package io.backgrounder.cache;

import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangesSeen;
import io.backgrounder.web.query.Dependencies;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Tells the caches in front, by surrogate key, which answers are no longer true. Every node does so once it has dropped its own answers, so
 * that those which a slower node has let through meanwhile are purged too.
 */
@ApplicationScoped
class Purger {
    private static final Logger LOG = Logger.getLogger(Purger.class);
    /** The most keys in one request: Varnish accepts headers of 8 KiB. */
    private static final int MOST_AT_ONCE = 200;
    /** If more keys wait, as after an import, everything is purged instead. */
    private static final int MOST_WAITING = 5_000;
    /** How many milliseconds after a purge it is repeated, for answers that were in flight. */
    private static final int AGAIN_MILLIS = 50;

    private static final int RETRY_MILLIS = 1_000;
    private static final int TIMEOUT_MILLIS = 5_000;

    @Inject
    PurgeConfig config;

    @Inject
    Vertx vertx;

    private HttpClient client;
    private List<Target> targets = List.of();

    void start(@Observes StartupEvent event) {
        targets = config.urls().orElse(List.of()).stream().map(Target::new).toList();
        if (!targets.isEmpty()) {
            client = vertx.createHttpClient();
        }
    }

    void purge(@Observes ChangesSeen seen) {
        if (targets.isEmpty()) {
            return;
        }
        Set<String> keys = new LinkedHashSet<>();
        for (ChangeEntity change : seen.changes()) {
            keys.addAll(change.keys);
            keys.add(SurrogateKeys.any(change.kind));
        }
        targets.forEach(target -> target.add(keys));
        vertx.setTimer(AGAIN_MILLIS, later -> targets.forEach(target -> target.add(keys)));
    }

    /** A cache in front, and the keys that it has not confirmed yet. */
    private final class Target {
        private final RequestOptions request;
        private final Set<String> waiting = new LinkedHashSet<>();
        private boolean busy;

        private Target(URI url) {
            request = new RequestOptions()
                    .setAbsoluteURI(url.toString())
                    .setMethod(HttpMethod.valueOf(config.method()))
                    .setTimeout(TIMEOUT_MILLIS);
            config.header()
                    .map(header -> header.split(": *", 2))
                    .ifPresent(header -> request.putHeader(header[0], header[1]));
        }

        private void add(Collection<String> keys) {
            synchronized (this) {
                waiting.addAll(keys);
                if (waiting.size() > MOST_WAITING) {
                    waiting.clear();
                    waiting.add(Dependencies.ALL);
                }
            }
            send();
        }

        private void send() {
            List<String> keys;
            synchronized (this) {
                if (busy || waiting.isEmpty()) {
                    return;
                }
                busy = true;
                keys = new ArrayList<>(waiting).subList(0, Math.min(MOST_AT_ONCE, waiting.size()));
                keys.forEach(waiting::remove);
            }
            client.request(new RequestOptions(request).putHeader("Surrogate-Key", String.join(" ", keys)))
                    .compose(prepared -> prepared.send())
                    .compose(response -> response.end().map(response.statusCode()))
                    .onComplete(done -> sent(
                            keys,
                            done.succeeded() && done.result() < 300,
                            done.succeeded() ? "status " + done.result() : String.valueOf(done.cause())));
        }

        private void sent(List<String> keys, boolean purged, String outcome) {
            synchronized (this) {
                busy = false;
                if (!purged) {
                    waiting.addAll(keys);
                }
            }
            if (purged) {
                send();
            } else {
                LOG.warnf("Purging %s failed, and will be tried again: %s", request.getHost(), outcome);
                vertx.setTimer(RETRY_MILLIS, later -> send());
            }
        }
    }
}
