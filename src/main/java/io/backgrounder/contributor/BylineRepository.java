package io.backgrounder.contributor;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.revision.Past;
import io.backgrounder.revision.UnpublishedLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** The bylines of stories and FAQs: all that were written, and those that readers saw. */
@ApplicationScoped
public class BylineRepository {
    private static final String WRITTEN = """
            select l.%1$s_id, coalesce(c.slug, m.slug) as slug, l.role
            from %1$s_contributor l join manuscript m on m.id = l.contributor_id left join contributor c on c.id = l.contributor_id
            where l.%1$s_id = any(cast(:owners as uuid[])) order by l.position""";

    @Inject
    StatelessSession session;

    @Inject
    Past past;

    private record Row(UUID owner, String slug, String role) {}

    /** A contributor that a page had at a time, with its role. */
    private record Link(UUID contributor, String role) {}

    /**
     * The bylines of each of these stories or FAQs, by current slugs, including contributors that readers do not see.
     *
     * @param owner {@code STORY} or {@code FAQ}
     */
    public Map<UUID, List<BylineDocument>> written(Kind owner, Collection<UUID> owners) {
        Map<UUID, List<BylineDocument>> written = new HashMap<>();
        owners.forEach(id -> written.put(id, new ArrayList<>()));
        session.createNativeQuery(WRITTEN.formatted(owner.prefix()), Row.class)
                .setParameter("owners", owners.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> written.get(row.owner).add(new BylineDocument(row.slug, row.role)));
        return written;
    }

    /** Bylines as pages show them, whether or not readers see the contributors. */
    public Map<BylineDocument, Byline> pages(Stream<BylineDocument> bylines, BylineReferences references) {
        Map<BylineDocument, UUID> ids = bylines.distinct().collect(toMap(byline -> byline, references::id));
        Map<UUID, ContributorEntity> found = ids.isEmpty()
                ? Map.of()
                : session.createSelectionQuery("from Contributor c where c.id in :ids", ContributorEntity.class)
                        .setParameter("ids", ids.values())
                        .getResultStream()
                        .collect(toMap(c -> c.id, c -> c));
        Map<BylineDocument, Byline> pages = new HashMap<>();
        ids.forEach((byline, id) -> {
            ContributorEntity c = found.get(id);
            pages.put(byline, new Byline(id, c.slug, c.name, c.kind, byline.role()));
        });
        return pages;
    }

    /**
     * The bylines of a page, with the contributors as they were at a time.
     *
     * @param shown those of the revision
     * @param unpublished what the revision left out
     */
    public List<Byline> at(List<Byline> shown, List<UnpublishedLink> unpublished, Instant time) {
        List<Link> links = new ArrayList<>(shown.stream()
                .map(byline -> new Link(id(byline.id()), byline.role()))
                .toList());
        unpublished.stream()
                .filter(link -> Kind.CONTRIBUTOR.parseId(link.resource()).isPresent())
                .forEach(link ->
                        links.add(Math.min(link.position(), links.size()), new Link(id(link.resource()), link.role())));
        Map<UUID, UUID> successors =
                past.successors(links.stream().map(Link::contributor).toList(), time);
        Map<UUID, Contributor> seen =
                past.seen(Kind.CONTRIBUTOR, List.copyOf(successors.values()), time, Contributor.class);
        return links.stream()
                .map(link -> new Link(successors.get(link.contributor), link.role))
                .distinct()
                .filter(link -> seen.containsKey(link.contributor))
                .map(link -> Byline.of(seen.get(link.contributor), link.role))
                .toList();
    }

    private static UUID id(String id) {
        return Kind.CONTRIBUTOR.parseId(id).orElseThrow();
    }
}
