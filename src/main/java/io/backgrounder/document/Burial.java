package io.backgrounder.document;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.ExternalId;
import io.backgrounder.address.ExternalIds;
import io.backgrounder.address.Kind;
import io.backgrounder.address.RedactedSlugs;
import io.backgrounder.address.SlugEntity;
import io.backgrounder.address.TombstoneEntity;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Removes resources from their collections but keeps their addresses, which answer 308 or 410 from then on. */
@ApplicationScoped
public class Burial {
    @Inject
    StatelessSession session;

    @Inject
    Addresses addresses;

    @Inject
    ExternalIds externalIds;

    @Inject
    ChangeLog log;

    @Inject
    RedactedSlugs redactedSlugs;

    /** Makes the resource's addresses answer 410, and with them those of all resources that were merged into it before. */
    public void delete(Kind kind, UUID id, String slug, Instant now) {
        session.createMutationQuery("update Tombstone t set t.intoId = null where t.intoId = :id")
                .setParameter("id", id)
                .executeUpdate();
        bury(kind, id, slug, null, now);
        ChangeEntity deleted = ChangeEntity.of("deleted", kind, id, now, List.of(kind.id(id), kind.collection()));
        deleted.embedded = true;
        log.appendFollowed(deleted);
    }

    /**
     * Makes the resource's addresses answer 308 to {@code into}, and with them those of all that were merged into it. Does not log the
     * change.
     */
    public void merge(Kind kind, UUID id, String slug, UUID into, Instant now) {
        session.createMutationQuery(
                        "update Slug s set s.resourceId = :into where s.kind = :kind and s.resourceId = :id")
                .setParameter("into", into)
                .setParameter("kind", kind.prefix())
                .setParameter("id", id)
                .executeUpdate();
        session.createMutationQuery("update Tombstone t set t.intoId = :into where t.intoId = :id")
                .setParameter("into", into)
                .setParameter("id", id)
                .executeUpdate();
        bury(kind, id, slug, into, now);
    }

    /** The change that tells caches and mirrors to show {@code into} wherever they showed {@code id}. */
    public static ChangeEntity merged(Kind kind, UUID id, UUID into, Instant now) {
        ChangeEntity change = ChangeEntity.of("merged", kind, id, now, List.of(kind.id(id), kind.collection()));
        change.successorId = into;
        return change;
    }

    /** The tombstones with these ids, as an export contains them. */
    public List<ImportLine> lines(Collection<UUID> ids) {
        List<ImportLine> lines = new ArrayList<>();
        Map<UUID, Map<String, String>> named = externalIds.of(ids);
        for (UUID id : ids) {
            TombstoneEntity row = session.get(TombstoneEntity.class, id);
            Kind kind = Kind.of(row.kind);
            List<String> slugs = session.createSelectionQuery(
                            "select s.slug from Slug s where s.resourceId = :id and s.kind = :kind order by s.slug",
                            String.class)
                    .setParameter("id", id)
                    .setParameter("kind", row.kind)
                    .getResultList();
            lines.add(TombstoneDocumentBuilder.builder()
                    .kind(row.kind)
                    .id(kind.id(id))
                    .slug(row.slug)
                    .slugs(slugs)
                    .mergedInto(row.intoId == null ? null : slug(kind, row.intoId))
                    .externalIds(named.get(id))
                    .buriedAt(row.buriedAt)
                    .build());
        }
        return lines;
    }

    /** Restores a tombstone from an import. The resource that it was merged into must exist already. */
    public Outcome restore(TombstoneDocument line) {
        Kind kind = Kind.of(line.kind());
        UUID id = kind.parseId(line.id()).orElse(null);
        if (id == null || slug(kind, id) != null) {
            return Outcome.rejected(List.of(
                    Problem.Error.member("/id", "must be the id of a " + line.kind() + " that no longer exists")));
        }
        Addresses.Found into = line.mergedInto() == null
                ? null
                : addresses.find(kind, List.of(line.mergedInto())).get(line.mergedInto());
        if (line.mergedInto() != null && into == null) {
            return Outcome.rejected(
                    List.of(Problem.Error.member("/mergedInto", "names a " + line.kind() + " that does not exist")));
        } else if (session.get(TombstoneEntity.class, id) != null) {
            return new Outcome(Outcome.Status.UNCHANGED, id, List.of());
        }
        for (int i = 0; i < line.slugs().size(); i++) {
            if (addresses.owner(kind, line.slugs().get(i)).isPresent()) {
                return Outcome.rejected(
                        List.of(Problem.Error.member("/slugs/" + i, "belongs to another " + line.kind())));
            }
        }
        Set<String> redacted = redactedSlugs.among(List.of(kind), line.slugs());
        for (int i = 0; i < line.slugs().size(); i++) {
            if (redacted.contains(line.slugs().get(i))) {
                return Outcome.rejected(List.of(Problem.Error.member("/slugs/" + i, "was redacted")));
            }
        }
        List<Problem.Error> taken =
                externalIds.owners(kind, ExternalId.all(line.externalIds()).toList()).keySet().stream()
                        .map(external -> Problem.Error.member(external.pointer(), "belongs to another " + line.kind()))
                        .toList();
        if (!taken.isEmpty()) {
            return Outcome.rejected(taken);
        }
        externalIds.change(kind, Map.of(id, line.externalIds()));
        line.slugs().forEach(slug -> session.insert(new SlugEntity(kind, slug, id, true)));
        bury(kind, id, line.slug(), into == null ? null : into.id(), line.buriedAt());
        log.append(List.of(
                into == null
                        ? ChangeEntity.of("deleted", kind, id, line.buriedAt(), List.of())
                        : merged(kind, id, into.id(), line.buriedAt())));
        return new Outcome(Outcome.Status.CREATED, id, List.of());
    }

    private String slug(Kind kind, UUID id) {
        return session.createSelectionQuery("select e.slug from " + kind.entity() + " e where e.id = :id", String.class)
                .setParameter("id", id)
                .uniqueResult();
    }

    private void bury(Kind kind, UUID id, String slug, UUID into, Instant now) {
        TombstoneEntity tombstone = new TombstoneEntity();
        tombstone.id = id;
        tombstone.kind = kind.prefix();
        tombstone.slug = slug;
        tombstone.intoId = into;
        tombstone.buriedAt = now;
        session.insert(tombstone);
    }
}
