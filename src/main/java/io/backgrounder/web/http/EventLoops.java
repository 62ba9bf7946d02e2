package io.backgrounder.web.http;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One event loop for each processor, as nginx has its workers, unless {@code quarkus.vertx.event-loops-pool-size} says otherwise: none
 * of ours ever waits, and where two take turns on a processor, which is the default, answers from the cache cost up to a sixth more.
 */
@ApplicationScoped
public class EventLoops implements VertxOptionsCustomizer {
    @ConfigProperty(name = "quarkus.vertx.event-loops-pool-size")
    OptionalInt configured;

    @Override
    public void accept(VertxOptions options) {
        if (configured.isEmpty()) {
            options.setEventLoopPoolSize(Runtime.getRuntime().availableProcessors());
        }
    }
}
