package io.backgrounder.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DatabaseReadinessTest {

    /** One after the other, 50 of them would take 4 s. */
    @Test
    void probesDoNotWaitForEachOther() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        DatabaseReadiness readiness = new DatabaseReadiness();
        readiness.database = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    never.await();
                    return null;
                });
        ExecutorService balancers = Executors.newFixedThreadPool(50);
        Callable<Status> probe = () -> readiness.call().getStatus();
        long begin = System.nanoTime();
        List<Future<Status>> answers = balancers.invokeAll(Collections.nCopies(50, probe));
        assertTrue(System.nanoTime() - begin < 2_000_000_000L, "they waited for each other");
        for (Future<Status> answer : answers) {
            assertEquals(Status.DOWN, answer.get());
        }
        balancers.shutdown();
        readiness.end();
    }
}
