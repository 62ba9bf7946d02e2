package io.backgrounder.web.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Reads in a {@link Snapshot} where only some calls need one. */
@ApplicationScoped
public class SnapshotReader {
    /** Runs a supplier whose queries all see the database as it was at one moment. */
    @Snapshot
    public <T> T read(Supplier<T> reading) {
        return reading.get();
    }
}
