package io.backgrounder.web.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Reads in a {@link Snapshot} what need not always be. */
@ApplicationScoped
public class SnapshotReader {
    /** What it reads, all of one moment. */
    @Snapshot
    public <T> T read(Supplier<T> reading) {
        return reading.get();
    }
}
