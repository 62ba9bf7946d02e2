package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Edit;
import io.backgrounder.document.FormerSlugs;
import io.backgrounder.document.Outcome;
import io.backgrounder.publication.ManuscriptEntity;
import io.backgrounder.publication.Manuscripts;
import io.backgrounder.publication.Publisher;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes imported stories, published or as drafts. A story that readers have never seen stays a draft, scheduled or not, unless the line
 * has a status: an import does not undo what an editor did.
 */
@ApplicationScoped
public class StoryImports {
    @Inject
    StoryUpserts live;

    @Inject
    EditableStories drafts;

    @Inject
    Publisher publisher;

    @Inject
    Manuscripts manuscripts;

    @Inject
    FormerSlugs formerSlugs;

    /** Writes the stories, and returns one outcome for each, in their order. No slug and no id may occur twice among them. */
    public List<Outcome> write(List<StoryDocument> stories, Edit edit) {
        Set<String> unseen = manuscripts.namesOfDrafts(
                stories.stream().filter(story -> story.status() == null).toList());
        List<Outcome> outcomes = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < stories.size() && !unseen.isEmpty(); i++) {
            StoryDocument story = stories.get(i);
            if (story.status() == null && (unseen.contains(story.slug()) || unseen.contains(story.id()))) {
                outcomes.addAll(live.importAll(stories.subList(next, i), edit));
                outcomes.add(restore(story, edit));
                next = i + 1;
            }
        }
        outcomes.addAll(live.importAll(stories.subList(next, stories.size()), edit));
        return outcomes;
    }

    /**
     * Writes an imported draft, and schedules its publication if the document says so. Replaces a failed schedule if the draft has changed.
     */
    public Outcome restore(StoryDocument document, Edit edit) {
        boolean scheduled = "scheduled".equals(document.status());
        if (scheduled && document.scheduledAt() == null) {
            return Outcome.rejected(List.of(Problem.Error.member("/scheduledAt", "must say when")));
        }
        Outcome outcome = drafts.restore(atCurrentSlug(document), edit);
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
