package io.backgrounder.revision;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Grouped;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The public ledger of corrections. Its entries never change. */
@ApplicationScoped
public class Corrections {
    private static final String PROJECTION =
            "new io.backgrounder.revision.Correction(c.id, c.storyId, c.kind, c.section, c.note, c.fromRevision,"
                    + " c.toRevision, c.correctedAt)";

    @Inject
    EntityManager entities;

    @Inject
    StatelessSession session;

    @Inject
    ChangeLog log;

    @Inject
    Dependencies dependencies;

    /** A page of the corrections of a story, or of all stories if it is null, newest first. Includes withdrawn stories. */
    public Page<Correction> list(UUID story, ListParams params) {
        dependencies.key(story == null ? Kind.CORRECTION.collection() : Kind.STORY.id(story));
        return new ListQuery<Correction>(entities, PROJECTION, "Correction c")
                .where("c.storyId = :story", "story", story)
                .descending(true)
                .key("c.correctedAt", Instant.class)
                .key("c.id", UUID.class)
                .page(params);
    }

    /** The corrections of each story, newest first. */
    public Map<UUID, List<Correction>> of(Collection<UUID> stories) {
        return until(stories, Timestamps.LAST);
    }

    public Map<UUID, List<Correction>> until(Collection<UUID> stories, Instant time) {
        return Grouped.by(
                entities,
                "select c.storyId, " + PROJECTION
                        + " from Correction c where c.storyId in :owners and c.correctedAt <= :time"
                        + " order by c.storyId, c.correctedAt desc, c.id desc",
                stories,
                Map.of("time", time));
    }

    /** Adds an entry. It updates the story's timestamps, since a correction matters to readers. */
    public Correction enter(UUID story, int newest, CorrectionRequest request, Edit edit) {
        int to = request.toRevision() == null ? newest : request.toRevision();
        Integer from = request.fromRevision() != null ? request.fromRevision() : to == 1 ? null : (Integer) (to - 1);
        if (to > newest) {
            Documents.refuse(
                    List.of(Problem.Error.member("/toRevision", "must be at most " + newest + ", the newest")));
        } else if (from != null && from >= to) {
            Documents.refuse(List.of(Problem.Error.member("/fromRevision", "must be less than " + to)));
        }
        CorrectionEntity row = new CorrectionEntity();
        row.id = Kind.newId();
        row.storyId = story;
        row.kind = request.kind();
        row.section = request.section();
        row.note = request.note();
        row.fromRevision = from;
        row.toRevision = to;
        row.author = edit.author();
        row.correctedAt = edit.at();
        session.insert(row);
        session.createMutationQuery(
                        "update Story s set s.updatedAt = :now, s.contentUpdatedAt = :now where s.id = :story")
                .setParameter("now", edit.at())
                .setParameter("story", story)
                .executeUpdate();
        log.append(List.of(change(row, newest)));
        return Correction.builder(row.id, story, from, to)
                .kind(row.kind)
                .section(row.section)
                .note(row.note)
                .correctedAt(row.correctedAt)
                .build();
    }

    /** Restores an entry from an export. One that exists stays as it is. */
    public Outcome restore(CorrectionDocument line) {
        UUID id = Kind.CORRECTION.parseId(line.id()).orElse(null);
        UUID story = Kind.STORY.parseId(line.story()).orElse(null);
        Integer to = line.correction().toRevision();
        Integer newest = story == null ? null : newest(story);
        if (id == null) {
            return rejected("/id", "must be a correction id");
        } else if (newest == null) {
            return rejected("/story", "must be the id of a story that readers have seen");
        } else if (to == null || session.get(RevisionEntity.class, new RevisionEntity.Key(story, to)) == null) {
            return rejected("/correction/toRevision", "must be a revision of the story");
        } else if (line.correction().fromRevision() != null && !isEarlier(story, line.correction())) {
            return rejected("/correction/fromRevision", "must be an earlier revision of the story");
        }
        CorrectionEntity known = session.get(CorrectionEntity.class, id);
        if (known != null) {
            return Objects.equals(CorrectionDocument.of(known), line)
                    ? new Outcome(Outcome.Status.UNCHANGED, id, List.of())
                    : rejected("/id", "already exists, and never changes");
        }
        CorrectionEntity row = new CorrectionEntity();
        row.id = id;
        row.storyId = story;
        row.kind = line.correction().kind();
        row.section = line.correction().section();
        row.note = line.correction().note();
        row.fromRevision = line.correction().fromRevision();
        row.toRevision = to;
        row.author = line.author();
        row.correctedAt = line.correctedAt();
        session.insert(row);
        log.append(List.of(change(row, newest)));
        return new Outcome(Outcome.Status.CREATED, id, List.of());
    }

    private boolean isEarlier(UUID story, CorrectionRequest correction) {
        return correction.fromRevision() < correction.toRevision()
                && session.get(RevisionEntity.class, new RevisionEntity.Key(story, correction.fromRevision())) != null;
    }

    /** The newest revision of a story that readers have seen; null if there is none. */
    private Integer newest(UUID story) {
        return session.createSelectionQuery("select s.revision from Story s where s.id = :story", Integer.class)
                .setParameter("story", story)
                .getSingleResultOrNull();
    }

    private static Outcome rejected(String pointer, String why) {
        return Outcome.rejected(List.of(Problem.Error.member(pointer, why)));
    }

    private static ChangeEntity change(CorrectionEntity row, int revision) {
        ChangeEntity change = ChangeEntity.of(
                "corrected",
                Kind.STORY,
                row.storyId,
                row.correctedAt,
                List.of(Kind.STORY.id(row.storyId), Kind.CORRECTION.collection(), Kind.STORIES_BY_UPDATE));
        change.correctionId = row.id;
        change.revision = revision;
        change.sections = row.section == null ? List.of() : List.of(row.section);
        return change;
    }
}
