package io.backgrounder.bulk.report;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What an import has told so far. Each batch makes a new tally, which stands once the batch is committed. */
@RecordBuilder
public record ImportTally(
        UUID id,
        String actor,
        String mode,
        Instant startedAt,
        Map<String, Long> counts,
        Long firstPosition,
        Long lastPosition,
        long problems)
        implements ImportTallyBuilder.With {
    private static final Set<String> PROBLEMS = Set.of("rejected", "conflict", "failed");

    public ImportTally(UUID id, String actor, String mode, Instant startedAt) {
        this(id, actor, mode, startedAt, Map.of(), null, null, 0);
    }

    public ImportTally plus(List<ImportResult> results) {
        Map<String, Long> sums = new TreeMap<>(counts);
        Long first = firstPosition;
        Long last = lastPosition;
        long refused = problems;
        for (ImportResult result : results) {
            sums.merge(result.status(), 1L, Long::sum);
            if (result.isWritten()) {
                first = first == null ? result.position() : first;
                last = result.position();
            }
            refused += isProblem(result) ? 1 : 0;
        }
        return with().counts(sums)
                .firstPosition(first)
                .lastPosition(last)
                .problems(refused)
                .build();
    }

    static boolean isProblem(ImportResult result) {
        return PROBLEMS.contains(result.status()) || result.overwrote() != null;
    }
}
