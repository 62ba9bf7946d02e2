package io.backgrounder.story;

import io.backgrounder.address.Edit;
import io.backgrounder.address.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes imported stories for readers. One that readers have never seen stays the draft that it is, scheduled or not, unless the line
 * says a status: an import does not undo what an editor did.
 */
@ApplicationScoped
public class StoryImports {
    @Inject
    StoryUpserts live;

    @Inject
    StoryHistory history;

    @Inject
    Manuscripts manuscripts;

    /** One outcome for each document, in their order; no slug or id stands twice among them. */
    public List<Outcome> write(List<StoryDocument> stories, Edit edit) {
        Set<String> drafts = manuscripts.namesOfDrafts(
                stories.stream().filter(story -> story.status() == null).toList());
        List<Outcome> outcomes = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < stories.size() && !drafts.isEmpty(); i++) {
            StoryDocument story = stories.get(i);
            if (story.status() == null && (drafts.contains(story.slug()) || drafts.contains(story.id()))) {
                outcomes.addAll(live.importAll(stories.subList(next, i), edit));
                outcomes.add(history.restore(story, edit));
                next = i + 1;
            }
        }
        outcomes.addAll(live.importAll(stories.subList(next, stories.size()), edit));
        return outcomes;
    }
}
