package io.backgrounder.publication.redaction;

import io.backgrounder.address.Kind;
import io.backgrounder.address.RedactedSlugs;
import io.backgrounder.address.SlugEntity;
import io.backgrounder.address.Slugs;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.log.Leaves;
import io.backgrounder.log.LogEntry;
import io.backgrounder.log.RedactionContent;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.ManuscriptEntity;
import io.backgrounder.publication.Manuscripts;
import io.backgrounder.publication.Rewriting;
import io.backgrounder.redaction.JsonTexts;
import io.backgrounder.redaction.Passages;
import io.backgrounder.search.index.UnusedWords;
import io.backgrounder.web.query.Column;
import io.backgrounder.web.query.Dependencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Strikes passages from all rows that have anything of a resource. In the caller's transaction, while nobody else writes. */
@ApplicationScoped
class Redactor {
    /** Less than the idle timeout of connections. */
    private static final String PATIENCE = "set local statement_timeout = '25s'";

    private static final String MERGED = "select id from tombstone where into_id = :id";
    private static final String BURIED = "select id from tombstone where id = :id";

    private static final String ARTICLES = "delete from article_address a where a.url = any(cast(:addresses as text[]))"
            + " and not exists (select from source_summary_article u where u.article_id = a.id)"
            + " and not exists (select from evidence_article u where u.article_id = a.id)";

    /** The slug in the past of a resource that has no other. */
    private static final String NO_SLUG = "redacted";

    @Inject
    StatelessSession session;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Rewriting rewriting;

    @Inject
    StruckRevisions revisions;

    @Inject
    Leftovers leftovers;

    @Inject
    Slugs slugs;

    @Inject
    RedactedSlugs redactedSlugs;

    @Inject
    Copies copies;

    @Inject
    ChangeLog log;

    @Inject
    StruckLeaves struckLeaves;

    @Inject
    Leaves leaves;

    @Inject
    UnusedWords unusedWords;

    /** Strikes the passages, and notes in the redaction which revisions had them. */
    <D extends Document<D>> void strike(
            DraftedDocuments<D> documents, RedactionEntity row, Passages passages, Copies.Found shown, Edit edit) {
        Kind kind = documents.kind();
        UUID id = row.resourceId;
        session.createNativeMutationQuery(PATIENCE).executeUpdate();
        List<UUID> owners = new ArrayList<>(ids(MERGED, id));
        owners.add(id);
        Map<String, Passages> redacted = new HashMap<>();
        owners.forEach(owner -> redacted.put(kind.id(owner), passages));
        D seen = documents.seen(id);
        JsonTexts texts = new JsonTexts(passages, redacted, slug(kind, id, seen, passages));
        rewriting.rewrite(documents, id, texts::struck, text -> text == null ? null : passages.struck(text), edit);
        revisions.strike(row, revisions.of(owners), passages, texts);
        // Only the resource itself is known by the redaction's revisions.
        JsonTexts embedded = new JsonTexts(Passages.NONE, redacted, texts.slug());
        for (UUID owner : owners) {
            revisions.strike(row, copies.read(kind, owner, shown), Passages.NONE, embedded);
        }
        takeSlugs(kind, row, passages);
        struckLeaves.forget(owners, passages);
        leftovers.strike(owners, redacted.keySet(), passages, texts);
        if (seen != null || !ids(BURIED, id).isEmpty()) {
            session.createNativeMutationQuery(ARTICLES)
                    .setParameter("addresses", texts.addresses().toArray(String[]::new))
                    .executeUpdate();
            log.appendFollowed(change(kind, row, seen, edit));
            leaves.add(List.of(
                    LogEntry.redaction(kind, id, row.id, new RedactionContent(row.id, row.redactedAt, row.reason))));
            unusedWords.forget(id, passages.found());
        }
    }

    private static ChangeEntity change(Kind kind, RedactionEntity row, Document<?> seen, Edit edit) {
        ChangeEntity change = ChangeEntity.of(
                "redacted", kind, row.resourceId, edit.at(), List.of(kind.id(row.resourceId), Dependencies.ALL));
        change.revision = seen == null ? null : seen.revision();
        change.sections = row.member == null ? List.of() : List.of(row.member.substring(1));
        change.embedded = seen != null;
        return change;
    }

    /** The slug that stays in place of those with the passages: what readers know, or else the draft's, or a new one. */
    private String slug(Kind kind, UUID id, Document<?> seen, Passages passages) {
        ManuscriptEntity manuscript = manuscripts.of(kind, id).orElse(null);
        if (manuscript == null) {
            return NO_SLUG;
        }
        String current = seen == null ? manuscript.slug : seen.slug();
        if (!passages.areIn(current)) {
            return current;
        }
        String made = slugs.of(kind, passages.struck(manuscript.title));
        return passages.areIn(made) ? slugs.of(kind, NO_SLUG) : made;
    }

    /** Takes the slugs with the passages from the resource. Those that readers knew answer 410. */
    private void takeSlugs(Kind kind, RedactionEntity row, Passages passages) {
        List<String> known = new ArrayList<>();
        for (SlugEntity slug : session.createSelectionQuery(
                        "from Slug s where s.resourceId = :id and s.kind = :kind", SlugEntity.class)
                .setParameter("id", row.resourceId)
                .setParameter("kind", kind.prefix())
                .getResultList()) {
            if (passages.areIn(slug.slug)) {
                session.delete(slug);
                if (slug.published) {
                    known.add(RedactedSlugs.hash(slug.slug));
                }
            }
        }
        redactedSlugs.add(kind, row.id, known);
    }

    private List<UUID> ids(String query, UUID id) {
        return Column.of(session, query, UUID.class).setParameter("id", id).getResultList();
    }
}
