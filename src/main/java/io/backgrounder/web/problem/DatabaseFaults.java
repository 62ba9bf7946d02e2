package io.backgrounder.web.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** Tells what a failure says about the database. */
public final class DatabaseFaults {
    private static final Logger LOG = Logger.getLogger(DatabaseFaults.class);
    /** Classes of SQLSTATE: 08 connection, 53 resources, 57 operator intervention (57014 is a statement_timeout). */
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57");

    /** Of SQLSTATE: a serialization failure, a deadlock, a lock that was not available. */
    private static final Set<String> CONCURRENT = Set.of("40001", "40P01", "55P03");

    private DatabaseFaults() {}

    /** Runs work that can wait: while the database is unavailable, it is left for the next time. */
    public static void patiently(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!isUnavailable(e)) {
                throw e;
            }
            LOG.debugf("Waiting for the database: %s", e.getMessage());
        }
    }

    /**
     * Does work for all items together or, if that fails, for each by itself, so that one that fails does not affect the others.
     *
     * @param failed takes an item that fails by itself
     * @throws RuntimeException if the database is unavailable
     */
    public static <T> void separately(List<T> items, Consumer<List<T>> work, BiConsumer<T, Throwable> failed) {
        try {
            work.accept(items);
        } catch (RuntimeException | Error e) {
            if (isUnavailable(e)) {
                throw e;
            } else if (items.size() > 1) {
                items.forEach(item -> separately(List.of(item), work, failed));
            } else {
                items.forEach(item -> failed.accept(item, e));
            }
        }
    }

    /** Whether the database, and not the request, is at fault: unreachable, out of connections, or too slow. */
    public static boolean isUnavailable(Throwable e) {
        return cause(e, SQLException.class)
                .map(SQLException::getSQLState)
                .map(state -> UNAVAILABLE.contains(state.substring(0, 2)))
                .orElse(cause(e, SQLException.class).isPresent());
    }

    /** Whether another transaction was in the way: the same may succeed when it is tried again. */
    public static boolean isConcurrent(Throwable e) {
        return cause(e, SQLException.class)
                .filter(fault -> CONCURRENT.contains(String.valueOf(fault.getSQLState())))
                .isPresent();
    }

    /** The name of the constraint that was violated; null if none was. */
    public static String constraint(Throwable e) {
        return cause(e, ConstraintViolationException.class)
                .map(ConstraintViolationException::getConstraintName)
                .orElse(null);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        return causes(e).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** A failed commit has its reason among the suppressed exceptions, which come last here. */
    private static Stream<Throwable> causes(Throwable e) {
        List<Throwable> chain = Stream.iterate(e, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .toList();
        return Stream.concat(
                chain.stream(),
                chain.stream()
                        .flatMap(cause -> Stream.of(cause.getSuppressed()))
                        .flatMap(DatabaseFaults::causes));
    }
}
