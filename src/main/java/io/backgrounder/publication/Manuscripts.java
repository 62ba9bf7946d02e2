package io.backgrounder.publication;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.Column;
import io.backgrounder.web.query.Grouped;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.text.LanguageTags;
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
import org.hibernate.StatelessSession;

/** Repository of manuscripts and their drafts. */
@ApplicationScoped
public class Manuscripts implements PanacheRepositoryBase<ManuscriptEntity, UUID> {
    private static final String PROJECTION =
            "new io.backgrounder.publication.EditorialStory(m.storyId, m.slug, m.language, m.headline, m.status, m.draft,"
                    + " m.dueAt, m.scheduleStatus, m.dueFailure, m.editedAt)";
    private static final String BY_ID =
            "select m.storyId, " + PROJECTION + " from Manuscript m where m.storyId in :owners";
    private static final String VERSION =
            "new io.backgrounder.publication.Draft(d.storyId, d.version, d.author, d.writtenAt, d.minorEdit, m.draft)";
    private static final String VERSIONS = "Draft d join Manuscript m on m.storyId = d.storyId";
    /**
     * Updates manuscripts from their stories. A manuscript with a draft keeps the draft's headline, and what is scheduled stays scheduled.
     */
    private static final String FOLLOW = """
            insert into manuscript as m (story_id, slug, language, headline, status, edited_at)
            select id, slug, language, headline, status, cast(:now as timestamptz) from story where id in (:ids)
            on conflict (story_id) do update set
                status = excluded.status,
                edited_at = excluded.edited_at,
                slug = case when m.draft is null then excluded.slug else m.slug end,
                language = case when m.draft is null then excluded.language else m.language end,
                headline = case when m.draft is null then excluded.headline else m.headline end""";

    /** The slugs and ids, among those given, of stories that have never been published. */
    private static final String DRAFTS = """
            select s.slug from unnest(cast(:slugs as text[])) w (slug)
                join slug s on s.kind = 'story' and s.slug = w.slug and not s.published
                join manuscript m on m.story_id = s.resource_id and m.status in ('draft', 'scheduled')
            union all
            select cast(m.story_id as text) from unnest(cast(:ids as uuid[])) w (id)
                join manuscript m on m.story_id = w.id and m.status in ('draft', 'scheduled')""";

    /** Cancels a schedule for the status that a story already has, if there is no draft to publish or the story is withdrawn already. */
    private static final String CANCEL_DONE =
            "update Manuscript m set m.dueAt = null, m.dueStatus = null, m.dueNote = null, m.dueAuthor = null, m.dueFailure = null"
                    + " where m.storyId in :ids and m.dueStatus = m.status and (m.draft is null or m.status = 'withdrawn')";

    @Inject
    SqlReader database;

    @Inject
    StatelessSession session;

    /** All stories, last edited first. */
    public Page<EditorialStory> list(ManuscriptFilter filter) {
        return ListQuery.ids(database, "m.story_id", "manuscript m")
                .eachOf("m.status", "status", filter.status)
                .eachOf("m.schedule_status", "scheduleStatus", filter.scheduleStatus)
                .anyOf("m.language", "language", LanguageTags.canonical(filter.language))
                .descending(true)
                .key("m.edited_at", Instant.class)
                .key("m.story_id", UUID.class)
                .page(filter)
                .map(ids -> Grouped.inOrder(getEntityManager(), BY_ID, ids));
    }

    /** Updates the manuscripts of stories that were just published or withdrawn. */
    public void follow(Collection<UUID> stories, Instant now) {
        session.createNativeMutationQuery(FOLLOW)
                .setParameter("now", now)
                .setParameter("ids", stories)
                .executeUpdate();
        session.createMutationQuery(CANCEL_DONE).setParameter("ids", stories).executeUpdate();
    }

    public Optional<ManuscriptEntity> of(UUID story) {
        return Optional.ofNullable(session.get(ManuscriptEntity.class, story));
    }

    public Map<UUID, ManuscriptEntity> of(Collection<UUID> stories) {
        return session.createSelectionQuery("from Manuscript m where m.storyId in :stories", ManuscriptEntity.class)
                .setParameter("stories", stories)
                .getResultStream()
                .collect(toMap(manuscript -> manuscript.storyId, manuscript -> manuscript));
    }

    /** The slugs and ids, among those of these stories, that belong to a story that readers have never seen. */
    public Set<String> namesOfDrafts(List<? extends Document<?>> stories) {
        if (stories.isEmpty()) {
            return Set.of();
        }
        Map<String, String> ids = new HashMap<>();
        stories.stream()
                .map(Document::id)
                .filter(Objects::nonNull)
                .forEach(id -> Kind.STORY.parseId(id).ifPresent(uuid -> ids.put(uuid.toString(), id)));
        return Column.of(session, DRAFTS, String.class)
                .setParameter("slugs", stories.stream().map(Document::slug).toArray(String[]::new))
                .setParameter("ids", ids.keySet().stream().map(UUID::fromString).toArray(UUID[]::new))
                .getResultStream()
                .map(name -> ids.getOrDefault(name, name))
                .collect(toSet());
    }

    /** Whether readers see, or saw before it was withdrawn, the story at this slug. */
    boolean wasSeenAt(UUID story, String slug) {
        return session.createSelectionQuery(
                                "select count(*) from Story s where s.id = :story and s.slug = :slug", Long.class)
                        .setParameter("story", story)
                        .setParameter("slug", slug)
                        .getSingleResult()
                > 0;
    }

    /** Whether any version of the story's draft had this slug. */
    public boolean hadSlug(UUID story, String slug) {
        return !session.createNativeQuery(
                        "select 1 from draft where story_id = :story and cast(document as jsonb) ->> 'slug' = :slug limit 1",
                        Object[].class)
                .setParameter("story", story)
                .setParameter("slug", slug)
                .getResultList()
                .isEmpty();
    }

    public DraftEntity draft(ManuscriptEntity manuscript) {
        return session.get(DraftEntity.class, new DraftEntity.Key(manuscript.storyId, manuscript.draft));
    }

    /** The present drafts of these stories, as they were written. */
    public <D> Map<UUID, D> drafts(Collection<UUID> stories, Class<D> type) {
        return session.createSelectionQuery(
                        "select d from Draft d join Manuscript m on m.storyId = d.storyId and m.draft = d.version"
                                + " where m.storyId in :stories",
                        DraftEntity.class)
                .setParameter("stories", stories)
                .getResultStream()
                .collect(toMap(draft -> draft.storyId, draft -> draft.read(type)));
    }

    /** The versions of a story's draft, newest first, including past drafts. */
    Page<Draft> versions(UUID story, ListParams params) {
        return new ListQuery<Draft>(getEntityManager(), VERSION, VERSIONS)
                .where("d.storyId = :story", "story", story)
                .descending(true)
                .key("d.version", Integer.class)
                .page(params);
    }

    /** A version of a story's draft, with its document; 404 if there is none. */
    Draft version(UUID story, String number, Class<? extends PublishableDocument<?>> type) {
        Integer draft = of(story).orElseThrow().draft;
        return RevisionEntity.number(number)
                .map(version -> session.get(DraftEntity.class, new DraftEntity.Key(story, version)))
                .map(row -> new Draft(story, row.version, row.author, row.writtenAt, row.minorEdit, draft)
                        .withDocument(row.read(type)))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "This story's draft has no version '" + number + "'."));
    }

    /** Adds the next version of a draft. */
    void write(
            UUID story,
            ManuscriptEntity known,
            PublishableDocument<?> content,
            Set<String> uses,
            boolean minor,
            Edit edit) {
        DraftEntity draft = new DraftEntity();
        draft.storyId = story;
        draft.version = lastVersion(story) + 1;
        draft.write(content);
        draft.minorEdit = minor;
        draft.author = edit.author();
        draft.writtenAt = edit.at();
        session.insert(draft);
        ManuscriptEntity manuscript = known == null ? new ManuscriptEntity() : known;
        manuscript.storyId = story;
        manuscript.draft = draft.version;
        manuscript.draftUses = uses.toArray(String[]::new);
        manuscript.status = known == null ? "draft" : known.status;
        manuscript.describe(content, edit.at());
        write(manuscript, known == null);
    }

    private int lastVersion(UUID story) {
        return session.createSelectionQuery(
                        "select coalesce(max(d.version), 0) from Draft d where d.storyId = :story", Integer.class)
                .setParameter("story", story)
                .getSingleResult();
    }

    /** The manuscripts whose schedule is due, longest due first, without those that have failed. */
    List<ManuscriptEntity> due(Instant now, int most) {
        return session.createSelectionQuery(
                        "from Manuscript m where m.scheduleStatus = 'pending' and m.dueAt <= :now order by m.dueAt, m.storyId",
                        ManuscriptEntity.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    void write(ManuscriptEntity manuscript, boolean isNew) {
        if (isNew) {
            session.insert(manuscript);
        } else {
            session.update(manuscript);
        }
    }

    void update(DraftEntity draft) {
        session.update(draft);
    }

    /** Removes a story that readers have never seen. */
    void delete(UUID story) {
        session.createMutationQuery("delete from Manuscript m where m.storyId = :story")
                .setParameter("story", story)
                .executeUpdate();
        session.createMutationQuery("delete from Draft d where d.storyId = :story")
                .setParameter("story", story)
                .executeUpdate();
    }
}
