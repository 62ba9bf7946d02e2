package io.backgrounder.contributor;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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
import java.util.Set;
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
     * The bylines of pages, by their ids, with the contributors as they were at a time.
     *
     * @param shown those of the revisions
     * @param unpublished what the revisions left out
     */
    public Map<UUID, List<Byline>> at(
            Map<UUID, List<Byline>> shown, Map<UUID, List<UnpublishedLink>> unpublished, Instant time) {
        Map<UUID, List<Past.Link>> links = new HashMap<>();
        shown.forEach((page, bylines) -> links.put(
                page,
                Past.links(
                        Kind.CONTRIBUTOR,
                        bylines.stream().map(byline -> new Past.Link(id(byline.id()), byline.role())),
                        unpublished.get(page))));
        Set<UUID> linked =
                links.values().stream().flatMap(List::stream).map(Past.Link::id).collect(toSet());
        Map<UUID, Contributor> then = past.then(Kind.CONTRIBUTOR, linked, time, Contributor.class);
        Map<UUID, List<Byline>> bylines = new HashMap<>();
        links.forEach((page, own) -> bylines.put(
                page,
                own.stream()
                        .filter(link -> then.containsKey(link.id()))
                        .map(link -> Byline.of(then.get(link.id()), link.role()))
                        .distinct()
                        .toList()));
        return bylines;
    }

    private static UUID id(String id) {
        return Kind.CONTRIBUTOR.parseId(id).orElseThrow();
    }
}
