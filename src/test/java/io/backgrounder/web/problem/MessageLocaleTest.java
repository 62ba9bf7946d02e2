package io.backgrounder.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Validation needs no request. */
@QuarkusTest
class MessageLocaleTest {
    private static final int TIMES = 50_000;

    @Inject
    Vertx vertx;

    @Inject
    Documents documents;

    record Positive(@Min(1) int value) {}

    /** Threads that work on a request share its context, which any of them may end: an import reads and writes at once. */
    @Test
    void itDoesNotFailWhileTheContextOfTheRequestEnds() throws Exception {
        Context request = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        AtomicBoolean going = new AtomicBoolean(true);
        Future<Object> ending = request.executeBlocking(
                () -> {
                    ManagedContext context = Arc.container().requestContext();
                    while (going.get()) {
                        context.activate();
                        context.terminate();
                    }
                    return null;
                },
                false);
        Future<Object> validating = request.executeBlocking(
                () -> {
                    for (int i = 0; i < TIMES; i++) {
                        assertEquals(1, documents.faults(new Positive(0)).size());
                    }
                    return null;
                },
                false);
        try {
            validating.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        } finally {
            going.set(false);
        }
        ending.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
