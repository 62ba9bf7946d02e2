package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.Server;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** A server, and what it is asked in each of the cases that it has. */
record Subject(Server server, Map<UncachedCase, Reads> reads) {
    private static final int SAMPLES = 20;

    Map<UncachedCase, Script> scripts(Settings settings) throws IOException {
        Map<UncachedCase, Script> scripts = new EnumMap<>(UncachedCase.class);
        for (Map.Entry<UncachedCase, Reads> each : reads.entrySet()) {
            UncachedCase read = each.getKey();
            String lua = each.getValue().script(read.stories(settings));
            scripts.put(read, new Script(read.title, lua, bytes(each.getValue(), settings.step())));
        }
        return scripts;
    }

    /** @param step how far apart the pages are that all cases have */
    private long bytes(Reads read, int step) throws IOException {
        long bytes = 0;
        for (int i = 0; i < SAMPLES; i++) {
            bytes += read.answer(server, Settings.PAGES / SAMPLES * step * i).length;
        }
        return bytes / SAMPLES;
    }
}
