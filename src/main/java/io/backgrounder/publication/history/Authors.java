package io.backgrounder.publication.history;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.access.Scopes;
import io.backgrounder.document.Edit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Tells who has written what there is of resources: persons, or pipelines, whose keys have the scope {@code content:ingest}. */
@ApplicationScoped
public class Authors {
    private static final String AUTHORS = """
            with pipeline as materialized (select name from api_key where :ingest = any(scopes))
            select m.id,
                r.author is not null and r.author not in (select name from pipeline) as published_by_person,
                d.author is not null and d.author not in (select name from pipeline) as drafted_by_person,
                r.author is null and not exists (
                    select from draft v where v.resource_id = m.id and v.author <> :author) as own
            from manuscript m
            left join lateral (
                select author from revision where resource_id = m.id order by number desc limit 1) r on true
            left join draft d on d.resource_id = m.id and d.version = m.draft
            where m.id = any(cast(:ids as uuid[]))""";

    private static final String OVERWRITTEN = """
            select r.resource_id, r.number, r.author, r.published_at
            from unnest(cast(:ids as uuid[])) i (id)
            cross join lateral (
                select *, xmin = xid(pg_current_xact_id()) as touched from revision
                where resource_id = i.id and (author, published_at) <> (:author, :at)
                order by number desc limit 1) r
            where r.author <> :author and r.author not in (select name from api_key where :ingest = any(scopes))
                and (r.withdrawn_at is not null and r.touched
                    or exists (select from revision n where n.resource_id = r.resource_id and n.number > r.number))""";

    @Inject
    StatelessSession session;

    /**
     * Who has written a resource.
     *
     * @param publishedByPerson whether a person has published the newest revision
     * @param draftedByPerson whether a person has written the present draft
     * @param own whether readers have never seen it, and the author whom the question names has written every version of its draft
     */
    public record Authorship(UUID id, boolean publishedByPerson, boolean draftedByPerson, boolean own) {}

    /** A revision that readers no longer see. */
    public record Overwritten(UUID id, int revision, String author, Instant publishedAt) {}

    /** The revisions that persons other than the author of this edit have published, and that it has replaced or withdrawn. */
    public Map<UUID, Overwritten> overwritten(Collection<UUID> ids, Edit edit) {
        return session.createNativeQuery(OVERWRITTEN, Overwritten.class)
                .setParameter("ingest", Scopes.INGEST)
                .setParameter("author", edit.author())
                .setParameter("at", edit.at())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(toMap(Overwritten::id, overwritten -> overwritten));
    }

    /** Who has written these resources, as far as they exist. */
    public Map<UUID, Authorship> of(Collection<UUID> ids, String author) {
        return session.createNativeQuery(AUTHORS, Authorship.class)
                .setParameter("ingest", Scopes.INGEST)
                .setParameter("author", author)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(toMap(Authorship::id, authorship -> authorship));
    }
}
