package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
import io.backgrounder.document.BulkContent;
import io.backgrounder.document.Edit;
import io.backgrounder.document.FormerSlugs;
import io.backgrounder.document.ImportLine;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Present;
import io.backgrounder.publication.ManuscriptEntity;
import io.backgrounder.publication.Manuscripts;
import io.backgrounder.publication.Publisher;
import io.backgrounder.story.Story;
import io.backgrounder.story.StoryRepository;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stories as imports and exports see them: published, or as drafts. */
@ApplicationScoped
class BulkStories implements BulkContent<StoryDocument> {
    @Inject
    StoryUpserts upserts;

    @Inject
    EditableStories editable;

    @Inject
    StoryHistory history;

    @Inject
    StoryRepository stories;

    @Inject
    Publisher publisher;

    @Inject
    Manuscripts manuscripts;

    @Inject
    FormerSlugs formerSlugs;

    @Override
    public Kind kind() {
        return Kind.STORY;
    }

    @Override
    public Class<StoryDocument> type() {
        return StoryDocument.class;
    }

    @Override
    public String entity() {
        return "Manuscript";
    }

    @Override
    public Iterable<ImportLine> lines(List<UUID> ids) {
        return history.lines(ids);
    }

    @Override
    public List<Story> published(List<UUID> ids) {
        return stories.published(ids);
    }

    /**
     * Writes the stories as their status says. Without one, a new story is published, and an existing draft stays one, scheduled or not: an
     * import does not undo what an editor did.
     */
    @Override
    public List<Outcome> importAll(List<StoryDocument> documents, Edit edit) {
        Set<String> unseen = manuscripts.namesOfDrafts(
                documents.stream().filter(story -> story.status() == null).toList());
        List<Outcome> outcomes = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < documents.size(); i++) {
            StoryDocument story = documents.get(i);
            boolean stays = story.status() == null && (unseen.contains(story.slug()) || unseen.contains(story.id()));
            if (stays || isDraft(story)) {
                outcomes.addAll(upserts.importAll(documents.subList(next, i), edit));
                outcomes.add(restore(story, edit));
                next = i + 1;
            }
        }
        outcomes.addAll(upserts.importAll(documents.subList(next, documents.size()), edit));
        return outcomes;
    }

    @Override
    public Map<UUID, Present<StoryDocument>> present(Collection<UUID> ids) {
        return editable.present(ids);
    }

    /**
     * A line that writes a draft is merged with the newest document, and one that readers will see with what they see: nobody publishes an
     * editor's draft by changing a member of the story.
     */
    @Override
    public StoryDocument mergedWith(StoryDocument document, Present<StoryDocument> present) {
        if (present.seen() != null && !isDraft(document)) {
            return present.seen();
        }
        StoryDocument draft = present.newest().content();
        return present.seen() == null ? draft.withScheduledAt(present.newest().scheduledAt()) : draft;
    }

    private static boolean isDraft(StoryDocument story) {
        return "draft".equals(story.status()) || "scheduled".equals(story.status());
    }

    /**
     * Writes an imported draft, and schedules its publication if the document says so. Replaces a failed schedule if the draft has changed.
     */
    private Outcome restore(StoryDocument document, Edit edit) {
        boolean scheduled = "scheduled".equals(document.status());
        if (scheduled && document.scheduledAt() == null) {
            return Outcome.rejected(List.of(Problem.Error.member("/scheduledAt", "must say when")));
        }
        Outcome outcome = editable.restore(atCurrentSlug(document), edit);
        if (outcome.status() != Outcome.Status.REJECTED && scheduled) {
            ManuscriptEntity manuscript = manuscripts.of(outcome.id()).orElseThrow();
            boolean failed = manuscript.dueFailure != null && outcome.status() != Outcome.Status.UNCHANGED;
            if (failed || !document.scheduledAt().equals(manuscript.dueAt)) {
                publisher.schedule(outcome.id(), "published", document.scheduledAt(), edit);
                return new Outcome(
                        outcome.status() == Outcome.Status.UNCHANGED ? Outcome.Status.UPDATED : outcome.status(),
                        outcome.id(),
                        outcome.slug(),
                        outcome.revision(),
                        List.of());
            }
        }
        return outcome;
    }

    /** The document with its story's current slug in place of a former one, whether the story had that as a draft or when published. */
    private StoryDocument atCurrentSlug(StoryDocument document) {
        return Optional.ofNullable(document.id())
                .flatMap(Kind.STORY::parseId)
                .flatMap(manuscripts::of)
                .filter(manuscript ->
                        !manuscript.wasPublished() && manuscripts.hadSlug(manuscript.storyId, document.slug()))
                .map(manuscript -> document.at(document.id(), manuscript.slug))
                .orElseGet(() ->
                        formerSlugs.replaced(Kind.STORY, List.of(document)).get(0));
    }
}
