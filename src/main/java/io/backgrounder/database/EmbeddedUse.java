package io.backgrounder.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells whether the application still uses the embedded server. JVM shutdown hooks run in parallel: the one that stops the server waits
 * here for Quarkus, which first answers the requests in flight. This is a system property, since class loaders come and go.
 */
@ApplicationScoped
class EmbeddedUse {
    private static final String PROPERTY = "backgrounder.database.embedded.in-use";
    private static final int LAST = Integer.MAX_VALUE;
    /** A little longer than {@code quarkus.shutdown.timeout}. */
    private static final int PATIENCE_MILLIS = 12_000;

    void begin(@Observes StartupEvent event) {
        System.setProperty(PROPERTY, "true");
    }

    void end(@Observes @Priority(LAST) ShutdownEvent event) {
        System.clearProperty(PROPERTY);
    }

    static void awaitEnd() {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        try {
            while (System.getProperty(PROPERTY) != null && System.currentTimeMillis() < deadline) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
