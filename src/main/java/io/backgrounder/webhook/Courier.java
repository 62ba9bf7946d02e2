package io.backgrounder.webhook;

import io.backgrounder.change.ChangesSeen;
import io.backgrounder.web.connection.DaemonThreads;
import io.backgrounder.web.problem.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Creates deliveries, sends them and records the results. All of this runs in one thread, and therefore uses one connection to the
 * database, since readers need the others. Changes, responses and the clock wake it. While the database is unavailable, results wait here.
 */
@ApplicationScoped
class Courier {
    /** The most attempts under way for each webhook, so that a slow receiver does not hold up others. */
    private static final int MOST_UNDER_WAY = 8;

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Logger LOG = Logger.getLogger(Courier.class);

    @Inject
    FanOut fanOut;

    @Inject
    Deliveries deliveries;

    @Inject
    Webhooks webhooks;

    @Inject
    Sender sender;

    private final ExecutorService thread = DaemonThreads.atMost(1, "webhooks");
    private final AtomicBoolean awake = new AtomicBoolean();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Queue<Attempt> answered = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    private record Attempt(Deliveries.Claim claim, AttemptResult answer) {}

    void changed(@Observes ChangesSeen changes) {
        wake();
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) MoreToDo event) {
        wake();
    }

    /** Runs every second for what other nodes have left undone, and for retries. */
    @Scheduled(every = "1s", delayed = "2s")
    void wake() {
        if (!stopping && !awake.getAndSet(true)) {
            thread.execute(this::work);
        }
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        Instant before = Instant.now().minus(KEPT);
        carefully(() -> {
            int removed;
            do {
                removed = QuarkusTransaction.requiringNew().call(() -> deliveries.forgetFinished(before));
            } while (removed > 0);
        });
    }

    /** Lets attempts that are under way finish and be recorded, if they finish soon. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        Instant end = Instant.now().plus(GRACE);
        while (underWay.get() > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(10);
        }
        thread.execute(() -> carefully(this::record));
        thread.shutdown();
        thread.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void work() {
        awake.set(false);
        carefully(this::record);
        carefully(fanOut::catchUp);
        carefully(this::send);
    }

    private static void carefully(Runnable step) {
        try {
            DatabaseFaults.patiently(step);
        } catch (RuntimeException e) {
            LOG.error("Webhooks cannot be processed at present", e);
        }
    }

    private void record() {
        List<Attempt> attempts = List.copyOf(answered);
        if (!attempts.isEmpty()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> record(attempts));
            } catch (RuntimeException e) {
                if (DatabaseFaults.isUnavailable(e)) {
                    throw e;
                }
                LOG.error("The results of deliveries could not be recorded: the deliveries will be sent again", e);
            }
            attempts.forEach(answered::remove);
        }
    }

    /** Locks webhooks before deliveries, and deliveries in the order of their ids, as all other code that locks several of them does. */
    private void record(List<Attempt> attempts) {
        attempts.stream()
                .filter(attempt -> attempt.answer.isGone())
                .forEach(attempt -> webhooks.disableGone(attempt.claim.webhook(), attempt.claim.url()));
        attempts.stream()
                .sorted(Comparator.comparing(attempt -> attempt.claim.id().toString()))
                .forEach(attempt -> deliveries.record(attempt.claim, attempt.answer));
    }

    private void send() {
        if (stopping) {
            return;
        }
        List<Deliveries.Claim> claims = QuarkusTransaction.requiringNew().call(() -> deliveries.claim(MOST_UNDER_WAY));
        underWay.addAndGet(claims.size());
        claims.forEach(claim -> sender.send(claim).thenAccept(answer -> {
            answered.add(new Attempt(claim, answer));
            underWay.decrementAndGet();
            wake();
        }));
    }
}
