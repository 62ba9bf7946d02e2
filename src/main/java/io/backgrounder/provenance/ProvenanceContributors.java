package io.backgrounder.provenance;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.provenance.ProvenanceReferences.Named;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.Linkables.Linkable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The contributors that the provenance of documents names: who they are, and their rows. */
@ApplicationScoped
public class ProvenanceContributors {
    private static final String SHOWN =
            "select new io.backgrounder.contributor.ContributorRef(c.id, c.slug, c.name, c.kind) from Contributor c where c.id in :ids";

    @Inject
    StatelessSession session;

    @Inject
    Linkables linkables;

    public ProvenanceReferences references(Collection<? extends Attributed<?>> documents) {
        return new ProvenanceReferences(documents, this::find);
    }

    private Map<String, Named> find(Collection<String> names) {
        Map<String, Linkable> found = linkables.find(Kind.CONTRIBUTOR, names);
        Map<UUID, ContributorRef> shown =
                shown(found.values().stream().map(Linkable::id).distinct().toList());
        Map<String, Named> named = new HashMap<>();
        found.forEach((name, linkable) -> named.put(name, new Named(linkable, shown.get(linkable.id()))));
        return named;
    }

    /** The contributor with a slug or id, if readers see it. */
    Optional<ContributorRef> published(String reference) {
        return Optional.ofNullable(
                        linkables.find(Kind.CONTRIBUTOR, List.of(reference)).get(reference))
                .filter(Linkable::published)
                .map(found -> shown(List.of(found.id())).get(found.id()));
    }

    private Map<UUID, ContributorRef> shown(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : session.createSelectionQuery(SHOWN, ContributorRef.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(toMap(ref -> Kind.CONTRIBUTOR.parseId(ref.id()).orElseThrow(), ref -> ref));
    }

    /** Removes the rows of documents. */
    public void remove(Collection<UUID> ids) {
        session.createMutationQuery("delete from ProvenanceContributor l where l.resourceId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Replaces the rows of documents. */
    public <D extends Attributed<D>> void save(
            Map<UUID, D> documents, Collection<UUID> existing, ProvenanceReferences references) {
        if (!existing.isEmpty()) {
            remove(existing);
        }
        session.insertMultiple(documents.entrySet().stream()
                .flatMap(document -> references
                        .ids(document.getValue())
                        .map(contributor -> new ProvenanceContributorEntity(document.getKey(), contributor)))
                .toList());
    }
}
