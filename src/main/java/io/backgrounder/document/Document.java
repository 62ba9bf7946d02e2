package io.backgrounder.document;

import io.backgrounder.web.problem.Problem;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A resource as an editor or a pipeline writes it, as a whole. References to other resources are slugs.
 *
 * @param <D> the document itself
 */
public interface Document<D extends Document<D>> extends ImportLine {
    /** Assigned by the server unless the document already has one. */
    String id();

    String slug();

    /** The slugs at which the resource could be found before. The list only ever grows. */
    List<String> formerSlugs();

    /** The most former slugs that a resource may have, so that what an export says of it fits into a document. */
    int MOST_FORMER_SLUGS = 1000;

    /** Returns an error for each value that repeats an earlier one of the list. Nulls are ignored. */
    static List<Problem.Error> repeated(String pointer, List<?> values) {
        Set<Object> seen = new HashSet<>();
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) != null && !seen.add(values.get(i)))
                .mapToObj(i -> Problem.Error.member(pointer + "/" + i, "repeats an earlier value"))
                .toList();
    }

    /** The number of the newest revision that readers have seen; null for kinds other than stories. */
    default Integer revision() {
        return null;
    }

    /** Server-owned; honoured only when an import creates the resource. */
    Instant updatedAt();

    /** Server-owned, as {@link #updatedAt} is. */
    Instant contentUpdatedAt();

    /** Whether this write leaves {@link #contentUpdatedAt} as it is. Not stored. */
    Boolean minorEdit();

    /** Whether readers can no longer see the resource. */
    default boolean withdrawn() {
        return false;
    }

    /** A copy of the document with this id and slug. */
    D at(String id, String slug);

    /** A copy with the server's members filled in: from {@code stored}, or from {@code clocks} for a new resource. */
    D completed(UUID id, List<String> formerSlugs, D stored, Clocks clocks);

    /** The timestamps that a new resource starts with: the document's own, or now. */
    default Clocks firstClocks(Instant now) {
        Instant updated = updatedAt() != null ? updatedAt() : now;
        return new Clocks(updated, contentUpdatedAt() != null ? contentUpdatedAt() : updated);
    }

    default Clocks clocks() {
        return new Clocks(updatedAt(), contentUpdatedAt());
    }

    /** The timestamps after this document has replaced one with the timestamps {@code before}. */
    default Clocks nextClocks(Clocks before, Instant now) {
        return new Clocks(now, Boolean.TRUE.equals(minorEdit()) ? before.contentUpdatedAt() : now);
    }
}
