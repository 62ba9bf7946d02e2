package io.backgrounder.publication;

import io.backgrounder.web.problem.Problem;
import java.util.List;
import java.util.Set;

/**
 * What documents refer to, by any slug that it has or had.
 *
 * @param <D> the documents
 */
public interface References<D> {
    /** An error for each slug that there never was, and for each that stands twice, former slugs counted as the current ones. */
    List<Problem.Error> faults(D document);

    /** The document with current slugs for former ones, where it has no {@link #faults}. */
    D resolved(D document);

    /** The ids of everything that the document refers to, where it has no {@link #faults}. */
    Set<String> uses(D document);
}
