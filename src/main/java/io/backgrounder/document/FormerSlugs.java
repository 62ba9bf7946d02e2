package io.backgrounder.document;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Resolves documents that name their resource by a former slug. */
@ApplicationScoped
public class FormerSlugs {
    @Inject
    EntityManager entities;

    @Inject
    Addresses addresses;

    /**
     * Returns the documents with the current slug in place of a former one: only a slug that the resource never had renames it. A slug that
     * came to the resource by a merge stays, since such a document means the resource that was merged, unless its id says otherwise.
     */
    public <D extends Document<D>> List<D> replaced(Kind kind, List<D> documents) {
        Map<String, Addresses.Found> found = addresses.find(
                kind,
                documents.stream().map(Document::slug).filter(Objects::nonNull).toList());
        Set<String> former = documents.stream()
                .map(Document::slug)
                .filter(slug ->
                        found.containsKey(slug) && !found.get(slug).slug().equals(slug))
                .collect(toSet());
        Set<String> merged = merged(kind, former);
        return documents.stream()
                .map(document -> {
                    Addresses.Found resource = found.get(document.slug());
                    boolean meant = former.contains(document.slug())
                            && (document.id() == null
                                    ? !merged.contains(document.slug())
                                    : document.id().equals(kind.id(resource.id())));
                    return meant ? document.at(document.id(), resource.slug()) : document;
                })
                .toList();
    }

    /** The slugs among these that a resource had when it was merged into another. */
    private Set<String> merged(Kind kind, Collection<String> slugs) {
        return slugs.isEmpty()
                ? Set.of()
                : entities.createQuery(
                                "select t.slug from Tombstone t where t.kind = :kind and t.intoId is not null and t.slug in :slugs",
                                String.class)
                        .setParameter("kind", kind.prefix())
                        .setParameter("slugs", slugs)
                        .getResultStream()
                        .collect(toSet());
    }
}
