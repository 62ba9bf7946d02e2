package io.backgrounder.publication.redaction;

import io.backgrounder.address.Kind;
import io.backgrounder.address.RedactedSlugs;
import io.backgrounder.redaction.Passages;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Repository of redactions. */
@ApplicationScoped
public class Redactions {
    private static final String ADD_WORDS = """
            insert into redacted_words (redaction_id, resource_id, words, sha256)
            select :redaction, :resource, w.words, decode(w.hash, 'hex')
            from unnest(cast(:words as int[]), cast(:hashes as text[])) w (words, hash)
            on conflict do nothing""";

    private static final String WORDS =
            "select words, encode(sha256, 'hex') from redacted_words where redaction_id = :redaction"
                    + " order by words, sha256";

    @Inject
    EntityManager entities;

    @Inject
    StatelessSession session;

    @Inject
    RedactedSlugs slugs;

    /** The redactions of a resource, newest first. */
    Page<Redaction> list(UUID resource, ListParams params) {
        return new ListQuery<RedactionEntity>(entities, "r", "Redaction r")
                .where("r.resourceId = :resource", "resource", resource)
                .descending(true)
                .key("r.redactedAt", Instant.class)
                .key("r.id", UUID.class)
                .page(params)
                .map(rows -> rows.stream().map(Redaction::of).toList());
    }

    RedactionEntity find(UUID id) {
        return session.get(RedactionEntity.class, id);
    }

    void add(RedactionEntity row, Collection<Passages.Hash> hashes) {
        session.insert(row);
        session.createNativeMutationQuery(ADD_WORDS)
                .setParameter("redaction", row.id)
                .setParameter("resource", row.resourceId)
                .setParameter("words", hashes.stream().map(Passages.Hash::words).toArray(Integer[]::new))
                .setParameter(
                        "hashes", hashes.stream().map(Passages.Hash::sha256).toArray(String[]::new))
                .executeUpdate();
    }

    void update(RedactionEntity row) {
        session.update(row);
    }

    /** The redactions with these ids, as an export contains them. */
    public List<RedactionDocument> lines(List<UUID> ids) {
        return session
                .createSelectionQuery("from Redaction r where r.id in :ids order by r.id", RedactionEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(this::line)
                .toList();
    }

    private RedactionDocument line(RedactionEntity row) {
        return RedactionDocumentBuilder.builder()
                .id(Redaction.id(row.id))
                .resource(Kind.of(row.kind).id(row.resourceId))
                .member(row.member)
                .reason(row.reason)
                .author(row.author)
                .redactedAt(row.redactedAt)
                .fromRevision(row.fromRevision)
                .toRevision(row.toRevision)
                .passages(session.createNativeQuery(WORDS, Passages.Hash.class)
                        .setParameter("redaction", row.id)
                        .getResultStream()
                        .map(RedactionDocument.RedactedWords::of)
                        .toList())
                .slugs(slugs.of(row.id))
                .build();
    }
}
