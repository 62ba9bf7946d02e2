package io.backgrounder.publication;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.web.query.Column;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Repository of manuscripts. */
@ApplicationScoped
public class Manuscripts implements PanacheRepositoryBase<ManuscriptEntity, UUID> {
    private static final String OVERTAKEN = "an import has changed what readers see since it was scheduled";

    /**
     * Updates manuscripts from documents that were just written for readers. A manuscript with a draft keeps what it has of that, and what
     * is scheduled stays scheduled.
     */
    private static final String FOLLOW = """
            insert into manuscript as m (
                id, kind, slug, language, title, status, published_at, without_topics, edited_at, edited_by)
            select w.id, :kind, w.slug, w.language, w.title, w.status, w.published_at, w.without_topics,
                cast(:now as timestamptz), :author
            from unnest(cast(:ids as uuid[]), cast(:slugs as text[]), cast(:languages as text[]), cast(:titles as text[]),
                cast(:statuses as text[]), cast(:publishedAt as timestamptz[]), cast(:withoutTopics as boolean[]))
                w (id, slug, language, title, status, published_at, without_topics)
            on conflict (id) do update set
                status = excluded.status,
                edited_at = excluded.edited_at,
                edited_by = excluded.edited_by,
                published_at = case when m.draft is null then excluded.published_at
                    else coalesce(m.published_at, excluded.published_at) end,
                without_topics = case when m.draft is null then excluded.without_topics else m.without_topics end,
                slug = case when m.draft is null then excluded.slug else m.slug end,
                language = case when m.draft is null then excluded.language else m.language end,
                title = case when m.draft is null then excluded.title else m.title end""";

    /** The slugs and ids, among those given, of resources that have never been published. */
    private static final String DRAFTS = """
            select s.slug from unnest(cast(:slugs as text[])) w (slug)
                join slug s on s.kind = :kind and s.slug = w.slug and not s.published
                join manuscript m on m.id = s.resource_id and m.status in ('draft', 'scheduled')
            union all
            select cast(m.id as text) from unnest(cast(:ids as uuid[])) w (id)
                join manuscript m on m.id = w.id and m.kind = :kind and m.status in ('draft', 'scheduled')""";

    /** Cancels a schedule for the status that a resource already has, if there is no draft to publish or it is withdrawn already. */
    private static final String CANCEL_DONE =
            "update Manuscript m set m.dueAt = null, m.dueStatus = null, m.dueNote = null, m.dueAuthor = null, m.dueFailure = null"
                    + " where m.id in :ids and m.dueStatus = m.status and (m.draft is null or m.status = 'withdrawn')";

    /** Fails the schedules of publications that would undo what was just written for readers. */
    private static final String OVERTAKE = """
            with overtaken as (
                update manuscript m set due_failure = :failure
                where m.schedule_status = 'pending' and m.due_status <> 'withdrawn' and (
                    m.draft is not null and m.id = any(cast(:ids as uuid[])) or m.id = any(cast(:withdrawn as uuid[])))
                returning m.id)
            select id from overtaken""";

    @Inject
    StatelessSession session;

    /** Updates the manuscripts of documents that were just published or withdrawn. */
    void follow(Kind kind, Map<UUID, ? extends Document<?>> documents, Edit edit) {
        session.createNativeMutationQuery(FOLLOW)
                .setParameter("kind", kind.prefix())
                .setParameter("now", edit.at())
                .setParameter("author", edit.author())
                .setParameter("ids", documents.keySet().toArray(UUID[]::new))
                .setParameter("slugs", texts(documents.values(), Document::slug))
                .setParameter("languages", texts(documents.values(), Document::language))
                .setParameter("titles", texts(documents.values(), Document::title))
                .setParameter("statuses", texts(documents.values(), Document::status))
                .setParameter("publishedAt", texts(documents.values(), Document::publishedAt))
                .setParameter("withoutTopics", texts(documents.values(), Document::withoutTopics))
                .executeUpdate();
        session.createMutationQuery(CANCEL_DONE)
                .setParameter("ids", documents.keySet())
                .executeUpdate();
    }

    private static String[] texts(Collection<? extends Document<?>> documents, Function<Document<?>, ?> member) {
        return documents.stream()
                .map(member)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    public Optional<ManuscriptEntity> of(Kind kind, UUID id) {
        return Optional.ofNullable(session.get(ManuscriptEntity.class, id))
                .filter(manuscript -> manuscript.kind.equals(kind.prefix()));
    }

    public Map<UUID, ManuscriptEntity> of(Collection<UUID> ids) {
        return session.createSelectionQuery("from Manuscript m where m.id in :ids", ManuscriptEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(manuscript -> manuscript.id, manuscript -> manuscript));
    }

    /** The slugs and ids, among those of these documents, that belong to a resource that readers have never seen. */
    Set<String> namesOfDrafts(Kind kind, List<? extends Document<?>> documents) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        Map<String, String> ids = new HashMap<>();
        documents.stream()
                .map(Document::id)
                .filter(Objects::nonNull)
                .forEach(id -> kind.parseId(id).ifPresent(uuid -> ids.put(uuid.toString(), id)));
        return Column.of(session, DRAFTS, String.class)
                .setParameter("kind", kind.prefix())
                .setParameter("slugs", texts(documents, Document::slug))
                .setParameter("ids", ids.keySet().stream().map(UUID::fromString).toArray(UUID[]::new))
                .getResultStream()
                .map(name -> ids.getOrDefault(name, name))
                .collect(toSet());
    }

    /** Whether readers see, or saw before it was withdrawn, the resource at this slug. */
    boolean wasSeenAt(Kind kind, UUID id, String slug) {
        return session.createSelectionQuery(
                                "select count(*) from " + kind.entity() + " e where e.id = :id and e.slug = :slug",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("slug", slug)
                        .getSingleResult()
                > 0;
    }

    /** The manuscripts whose schedule is due, longest due first, without those that have failed. */
    public List<ManuscriptEntity> due(Instant now, int most) {
        return session.createSelectionQuery(
                        "from Manuscript m where m.scheduleStatus = 'pending' and m.dueAt <= :now order by m.dueAt, m.id",
                        ManuscriptEntity.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Marks scheduled publications as failed which would undo what was just written for readers: those of a draft that is older, and those of
     * what was withdrawn. Returns the ids of their resources.
     *
     * @param written the resources that were written for readers
     * @param withdrawn those that were withdrawn from readers
     */
    Set<UUID> overtake(Collection<UUID> written, Collection<UUID> withdrawn) {
        return written.isEmpty()
                ? Set.of()
                : Column.of(session, OVERTAKE, UUID.class)
                        .setParameter("failure", OVERTAKEN)
                        .setParameter("ids", written.toArray(UUID[]::new))
                        .setParameter("withdrawn", withdrawn.toArray(UUID[]::new))
                        .getResultStream()
                        .collect(toSet());
    }

    /** The manuscripts of a kind that have a draft, last edited first. */
    public List<ManuscriptEntity> drafted(Kind kind, int most) {
        return session.createSelectionQuery(
                        "from Manuscript m where m.kind = :kind and m.draft is not null order by m.editedAt desc, m.id desc",
                        ManuscriptEntity.class)
                .setParameter("kind", kind.prefix())
                .setMaxResults(most)
                .getResultList();
    }

    /** Notes that what is no part of their documents was edited. */
    void touch(Collection<UUID> ids, Edit edit) {
        session.createMutationQuery("update Manuscript m set m.editedAt = :at, m.editedBy = :author where m.id in :ids")
                .setParameter("at", edit.at())
                .setParameter("author", edit.author())
                .setParameter("ids", ids)
                .executeUpdate();
    }

    void write(Collection<ManuscriptEntity> created, Collection<ManuscriptEntity> updated) {
        session.insertMultiple(List.copyOf(created));
        session.updateMultiple(List.copyOf(updated));
    }

    void update(ManuscriptEntity manuscript) {
        session.update(manuscript);
    }

    /** Removes the manuscript of a resource. Its drafts are removed after it. */
    public void delete(UUID id) {
        session.createMutationQuery("delete from Manuscript m where m.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
