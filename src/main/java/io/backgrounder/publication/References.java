package io.backgrounder.publication;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.Linkables.Linkable;
import io.backgrounder.web.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The resources that documents refer to, by current or former slugs or by ids. The default is none.
 *
 * @param <D> the documents
 */
public interface References<D> {
    /** The longest name that an error repeats, in characters. */
    int LONGEST_SHOWN = 120;

    /**
     * The error for a name of a resource that does not exist.
     *
     * @param kind the kind of the resource, as users read it
     */
    static Problem.Error unknown(String pointer, String kind, String name) {
        return Problem.Error.member(
                pointer,
                "names a " + kind + " that does not exist"
                        + (name.length() <= LONGEST_SHOWN ? ": '" + name + "'" : ""));
    }

    /** The error for a name of a resource that readers would have to see. */
    static Problem.Error unpublished(String pointer, Kind kind, String name) {
        return Problem.Error.member(
                pointer,
                "names a " + kind.word() + " that is not published: publish " + kind.editorialPath(name) + " first");
    }

    /**
     * An error for each of the names of resources that does not exist. Nulls are ignored.
     *
     * @param pointer to each name, with {@code %d} for its place
     */
    static List<Problem.Error> unknown(String pointer, Kind kind, List<String> names, Map<String, Linkable> found) {
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i) != null && !found.containsKey(names.get(i)))
                .mapToObj(i -> unknown(pointer.formatted(i), kind.word(), names.get(i)))
                .toList();
    }

    /** Whether readers see the resource with this name. */
    static boolean isReadable(Map<String, Linkable> found, String name) {
        return found.containsKey(name) && found.get(name).published();
    }

    /** Returns an error for each resource that does not exist, and for each repeated one; a former slug counts as the current one. */
    default List<Problem.Error> faults(D document) {
        return List.of();
    }

    /** The document with current slugs in place of former ones and of ids. It must have no {@link #faults}. */
    default D resolved(D document) {
        return document;
    }

    /**
     * The same of any document.
     *
     * @param faults gets its {@link #faults}; the document stays as it is if there are any
     */
    default D resolved(D document, List<Problem.Error> faults) {
        faults.addAll(faults(document));
        return faults.isEmpty() ? resolved(document) : document;
    }

    /** The document with ids in place of slugs, as drafts are stored: slugs may change. It must have no {@link #faults}. */
    default D byId(D document) {
        return document;
    }

    /** The ids of all resources that the document refers to. It must have no {@link #faults}. */
    default Set<String> uses(D document) {
        return Set.of();
    }

    /** Returns an error for each resource that readers would have to see if the document were published, and do not see. */
    default List<Problem.Error> unpublished(D document) {
        return List.of();
    }
}
