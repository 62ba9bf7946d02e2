package io.backgrounder.document;

import io.backgrounder.address.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The content of a kind as imports and exports see it. The bean of a new kind is found without being listed anywhere.
 *
 * @param <D> the documents
 */
public interface BulkContent<D extends Document<D>> {
    Kind kind();

    Class<D> type();

    /**
     * Writes the documents of an import in the caller's transaction, and returns one outcome for each, in their order. A document may name
     * its resource by a former slug.
     *
     * @param documents valid documents, in which no slug (including former ones) and no id occurs twice
     */
    List<Outcome> importAll(List<D> documents, Edit edit);

    /** What there is of these resources, as far as they exist. */
    Map<UUID, Present<D>> present(Collection<UUID> ids);

    /** What a document is merged with: the state of the resource that it replaces. */
    default D mergedWith(D document, Present<D> present) {
        return present.newest();
    }

    /** All lines about these resources, in an order in which they can be imported. */
    Iterable<? extends ImportLine> lines(List<UUID> ids);

    /** The entity whose ids are those of all resources, including those that readers cannot see. */
    default String entity() {
        return kind().entity();
    }

    /** The resources that readers can see among these, as their own addresses return them. */
    Collection<?> published(List<UUID> ids);
}
