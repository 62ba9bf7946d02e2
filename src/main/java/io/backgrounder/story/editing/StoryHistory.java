package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.document.ImportLine;
import io.backgrounder.document.Outcome;
import io.backgrounder.publication.ManuscriptEntity;
import io.backgrounder.publication.Manuscripts;
import io.backgrounder.publication.ScheduleDocument;
import io.backgrounder.revision.CorrectionDocument;
import io.backgrounder.revision.CorrectionEntity;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.story.Story;
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
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Exports what belongs to stories besides their documents (revisions, drafts, corrections and schedules), and restores revisions. */
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
    StoryUpserts upserts;

    @Inject
    EditableStories stories;

    @Inject
    Manuscripts manuscripts;

    /** All lines about these stories, in an order in which they can be imported. They are read as they are iterated over. */
    public Iterable<ImportLine> lines(List<UUID> stories) {
        return () -> portions.of(stories).stream()
                .flatMap(portion -> read(portion).stream())
                .iterator();
    }

    private List<ImportLine> read(Collection<UUID> stories) {
        Map<UUID, StoryDocument> documents = upserts.read(stories);
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
            corrections.getOrDefault(story, List.of()).forEach(row -> lines.add(CorrectionDocument.of(row)));
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
        return RevisionDocumentBuilder.builder()
                .story(Kind.STORY.id(row.storyId))
                .revision(row.number)
                .publishedAt(row.publishedAt)
                .author(row.author)
                .note(row.note)
                .minorEdit(row.minorEdit)
                .withdrawnAt(row.withdrawnAt)
                .page(json.page(row, Story.class))
                .build();
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

    private static Outcome rejected(String pointer, String why) {
        return Outcome.rejected(List.of(Problem.Error.member(pointer, why)));
    }
}
