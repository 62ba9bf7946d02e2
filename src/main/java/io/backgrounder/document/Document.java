package io.backgrounder.document;

import io.backgrounder.web.problem.Problem;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What an editor or a pipeline writes of a resource: its whole document. References to other resources are slugs.
 *
 * @param <D> the document itself
 */
public interface Document<D extends Document<D>> extends ImportLine {
    /** Given by the server unless the document brings one along. */
    String id();

    String slug();

    /** Slugs at which it could be found before; they are only ever added to. */
    List<String> formerSlugs();

    /** As many former slugs may a resource have: what an export tells of it must fit into a document. */
    int MOST_FORMER_SLUGS = 1000;

    /** A fault for each value that stands a second time in a list; a null is no value. */
    static List<Problem.Error> repeated(String pointer, List<?> values) {
        Set<Object> seen = new HashSet<>();
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) != null && !seen.add(values.get(i)))
                .mapToObj(i -> Problem.Error.member(pointer + "/" + i, "stands here already"))
                .toList();
    }

    /** Of a story: the number of the newest revision that readers have seen. */
    default Integer revision() {
        return null;
    }

    /** Server-owned; honoured only when an import creates the resource. */
    Instant updatedAt();

    /** As {@link #updatedAt}. */
    Instant contentUpdatedAt();

    /** Whether this write leaves {@link #contentUpdatedAt} as it is. Not stored. */
    Boolean minorEdit();

    /** Whether readers may not see it any more. */
    default boolean withdrawn() {
        return false;
    }

    /** The same document of the resource at this id and slug. */
    D at(String id, String slug);

    /** The same document with what it leaves to the server: from what is stored, or for a new one made by the clocks. */
    D completed(UUID id, List<String> formerSlugs, D stored, Clocks clocks);

    /** The clocks that a new resource starts with: the given ones, or now. */
    default Clocks firstClocks(Instant now) {
        Instant updated = updatedAt() != null ? updatedAt() : now;
        return new Clocks(updated, contentUpdatedAt() != null ? contentUpdatedAt() : updated);
    }

    default Clocks clocks() {
        return new Clocks(updatedAt(), contentUpdatedAt());
    }

    /** The clocks after this document has replaced one with the given ones. */
    default Clocks nextClocks(Clocks before, Instant now) {
        return new Clocks(now, Boolean.TRUE.equals(minorEdit()) ? before.contentUpdatedAt() : now);
    }
}
