package io.backgrounder.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;

/** Carries out {@link Snapshot}: a transaction of its own, since each query without one sees what was committed last. */
@Snapshot
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class SnapshotInterceptor {
    @Inject
    EntityManager entities;

    @AroundInvoke
    Object read(InvocationContext method) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery(Snapshot.STATEMENT).executeUpdate();
            return method.proceed();
        });
    }
}
