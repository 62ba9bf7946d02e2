package io.backgrounder.publication;

import io.backgrounder.web.problem.Problem;
import java.util.List;
import java.util.Set;

/**
 * The resources that documents refer to, by current or former slugs.
 *
 * @param <D> the documents
 */
public interface References<D> {
    /** Returns an error for each slug that never existed, and for each repeated one; a former slug counts as the current one. */
    List<Problem.Error> faults(D document);

    /** The document with current slugs in place of former ones. It must have no {@link #faults}. */
    D resolved(D document);

    /** The ids of all resources that the document refers to. It must have no {@link #faults}. */
    Set<String> uses(D document);
}
