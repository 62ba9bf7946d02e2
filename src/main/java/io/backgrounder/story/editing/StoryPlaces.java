package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The lists in which a story stands, by their surrogate keys, each with what of the story decides its place there. A list whose
 * lines change, but neither which they are nor their order, is found by the ids in its lines instead.
 *
 * @param lists empty where the story stands in none
 */
public record StoryPlaces(Map<String, Object> lists) {
    static StoryPlaces of(StoryDocument story, StoryReferences references) {
        Map<String, Object> lists = new HashMap<>();
        if (story.status().equals("published")) {
            Object place = List.of(story.language(), story.publishedAt());
            lists.put(Kind.STORY.collection(), place);
            lists.put(Kind.storiesOf(story.language()), place);
            lists.put(Kind.SUMMARY.collection(), List.of(place, summaries(story)));
            lists.put(Kind.STORIES_BY_UPDATE, List.of(place, story.updatedAt()));
            // Which topics appear together, and in which role, counts for each of them; and so does which FAQs their
            // stories have.
            story.topics()
                    .forEach(link -> lists.put(
                            Kind.storiesOf(Kind.TOPIC.id(references.topic(link.topic()))),
                            List.of(place, story.topics(), story.faqs())));
            story.faqs().forEach(faq -> lists.put(Kind.storiesOf(Kind.FAQ.id(references.faq(faq))), place));
            story.coverage()
                    .summaries()
                    .forEach(summary -> lists.put(
                            Kind.storiesOf(Kind.SOURCE.id(references.source(summary.source()))),
                            List.of(place, summaries(story))));
        }
        return new StoryPlaces(lists);
    }

    private static List<String> summaries(StoryDocument story) {
        return story.coverage().summaries().stream()
                .map(summary -> summary.id() + " of " + summary.source())
                .toList();
    }

    Set<String> names() {
        return lists.keySet();
    }

    /** The lists in which the story now stands where it did not, does not where it did, or stands elsewhere. */
    Set<String> changed(StoryPlaces before) {
        Set<String> changed = new HashSet<>(names());
        changed.addAll(before.names());
        changed.removeIf(list -> Objects.equals(lists.get(list), before.lists.get(list)));
        return changed;
    }
}
