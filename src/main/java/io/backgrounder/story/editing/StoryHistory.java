package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.document.Edit;
import io.backgrounder.document.ImportLine;
import io.backgrounder.document.Outcome;
import io.backgrounder.publication.ManuscriptEntity;
import io.backgrounder.publication.Manuscripts;
import io.backgrounder.publication.Publisher;
import io.backgrounder.publication.ScheduleDocument;
import io.backgrounder.revision.CorrectionDocument;
import io.backgrounder.revision.CorrectionEntity;
import io.backgrounder.revision.CorrectionRequest;
import io.backgrounder.revision.Corrections;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.story.RevisionJson;
import io.backgrounder.story.StoryEntity;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.Grouped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Exports and restores what belongs to stories besides their documents: revisions, drafts, corrections and schedules. */
@ApplicationScoped
public class StoryHistory {
    @Inject
    StatelessSession session;

    @Inject
    EntityManager entities;

    @Inject
    StoryPortions portions;

    @Inject
    RevisionJson json;

    @Inject
    ChangeLog log;

    @Inject
    StoryUpserts live;

    @Inject
    EditableStories stories;

    @Inject
    Publisher publisher;

    @Inject
    Manuscripts manuscripts;

    /** All lines about these stories, in an order in which they can be imported. They are read as they are iterated over. */
    public Iterable<ImportLine> lines(List<UUID> stories) {
        return () -> portions.of(stories).stream()
                .flatMap(portion -> read(portion).stream())
                .iterator();
    }

    private List<ImportLine> read(Collection<UUID> stories) {
        Map<UUID, StoryDocument> documents = live.read(stories);
        Map<UUID, ManuscriptEntity> states = manuscripts.of(stories);
        Map<UUID, List<RevisionEntity>> revisions = Grouped.by(
                entities,
                "select r.storyId, r from Revision r where r.storyId in :owners order by r.storyId, r.number",
                stories);
        Map<UUID, List<CorrectionEntity>> corrections = Grouped.by(
                entities,
                "select c.storyId, c from Correction c where c.storyId in :owners order by c.storyId, c.correctedAt, c.id",
                stories);
        List<ImportLine> lines = new ArrayList<>();
        for (UUID story : stories) {
            revisions.getOrDefault(story, List.of()).forEach(row -> lines.add(line(row)));
            if (documents.containsKey(story)) {
                lines.add(documents.get(story));
            }
            ManuscriptEntity manuscript = states.get(story);
            if (manuscript.draft != null) {
                lines.add(draft(manuscript, documents.get(story)));
            }
            corrections.getOrDefault(story, List.of()).forEach(row -> lines.add(line(row)));
            if (manuscript.dueAt != null) {
                lines.add(ScheduleDocument.of(manuscript, Kind.STORY.id(story)));
            }
        }
        entities.clear();
        return lines;
    }

    private StoryDocument draft(ManuscriptEntity manuscript, StoryDocument published) {
        return stories.newest(manuscript, published)
                .content()
                .with()
                .id(Kind.STORY.id(manuscript.storyId))
                .status("draft")
                .minorEdit(manuscripts.draft(manuscript).minorEdit ? true : null)
                .build();
    }

    private RevisionDocument line(RevisionEntity row) {
        return new RevisionDocument(
                Kind.STORY.id(row.storyId),
                row.number,
                row.publishedAt,
                row.author,
                row.note,
                row.minorEdit,
                row.withdrawnAt,
                json.page(row));
    }

    private static CorrectionDocument line(CorrectionEntity row) {
        return new CorrectionDocument(
                Kind.CORRECTION.id(row.id),
                Kind.STORY.id(row.storyId),
                new CorrectionRequest(row.kind, row.section, row.note, row.fromRevision, row.toRevision),
                row.author,
                row.correctedAt);
    }

    public Outcome restore(RevisionDocument line) {
        UUID story = Kind.STORY.parseId(line.story()).orElse(null);
        if (story == null) {
            return rejected("/story", "must be a story id");
        }
        RevisionEntity known = session.get(RevisionEntity.class, new RevisionEntity.Key(story, line.revision()));
        if (known != null) {
            return line(known).equals(line)
                    ? new Outcome(Outcome.Status.UNCHANGED, story, List.of())
                    : rejected("/revision", "already exists, and never changes");
        }
        RevisionEntity row = new RevisionEntity();
        row.storyId = story;
        row.number = line.revision();
        row.page = json.write(line.page());
        row.author = line.author();
        row.note = line.note();
        row.minorEdit = line.minorEdit();
        row.publishedAt = line.publishedAt();
        row.withdrawnAt = line.withdrawnAt();
        session.insert(row);
        StoryEntity shown = session.get(StoryEntity.class, story);
        if (shown != null) {
            ChangeEntity change =
                    ChangeEntity.of("updated", Kind.STORY, story, Timestamps.now(), List.of(Kind.STORY.id(story)));
            change.revision = shown.revision;
            change.significant = false;
            log.append(List.of(change));
        }
        return new Outcome(Outcome.Status.CREATED, story, List.of());
    }

    public Outcome restore(CorrectionDocument line) {
        UUID id = Kind.CORRECTION.parseId(line.id()).orElse(null);
        UUID story = Kind.STORY.parseId(line.story()).orElse(null);
        Integer to = line.correction().toRevision();
        StoryEntity shown = story == null ? null : session.get(StoryEntity.class, story);
        if (id == null) {
            return rejected("/id", "must be a correction id");
        } else if (shown == null) {
            return rejected("/story", "must be the id of a story that readers have seen");
        } else if (to == null || session.get(RevisionEntity.class, new RevisionEntity.Key(story, to)) == null) {
            return rejected("/correction/toRevision", "must be a revision of the story");
        } else if (line.correction().fromRevision() != null && !isEarlier(story, line.correction())) {
            return rejected("/correction/fromRevision", "must be an earlier revision of the story");
        }
        CorrectionEntity known = session.get(CorrectionEntity.class, id);
        if (known != null) {
            return Objects.equals(line(known), line)
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
        log.append(List.of(Corrections.change(row, shown.revision)));
        return new Outcome(Outcome.Status.CREATED, id, List.of());
    }

    private boolean isEarlier(UUID story, CorrectionRequest correction) {
        return correction.fromRevision() < correction.toRevision()
                && session.get(RevisionEntity.class, new RevisionEntity.Key(story, correction.fromRevision())) != null;
    }

    /** Restores a schedule under the name of its author. One that has failed stays failed. */
    public Outcome restore(ScheduleDocument line) {
        UUID story = Kind.STORY.parseId(line.story()).orElse(null);
        ManuscriptEntity manuscript =
                story == null ? null : manuscripts.of(story).orElse(null);
        if (manuscript == null) {
            return rejected("/story", "must be the id of an existing story");
        } else if (line.withdraws() && (!manuscript.wasPublished() || manuscript.status.equals("withdrawn"))) {
            return rejected("/status", "requires a story that readers can see");
        } else if (manuscript.draft == null && manuscript.status.equals(line.status())) {
            return rejected("/status", "is already the status of the story");
        } else if (manuscript.dueAt != null
                && ScheduleDocument.of(manuscript, line.story()).equals(line)) {
            return new Outcome(Outcome.Status.UNCHANGED, story, List.of());
        }
        Outcome.Status status = manuscript.dueAt == null ? Outcome.Status.CREATED : Outcome.Status.UPDATED;
        publisher.schedule(story, line.status(), line.at(), new Edit(Timestamps.now(), line.author(), line.note()));
        if (line.failure() != null) {
            publisher.fail(story, line.failure());
        }
        return new Outcome(status, story, List.of());
    }

    private static Outcome rejected(String pointer, String why) {
        return Outcome.rejected(List.of(Problem.Error.member(pointer, why)));
    }
}
