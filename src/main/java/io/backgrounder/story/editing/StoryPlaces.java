package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The lists that a story is in, by their surrogate keys, each with the values that decide the story's place in it. A list that keeps its
 * stories and their order, but shows a changed one, is found by the ids in its lines instead.
 *
 * @param lists empty if the story is in no list
 */
public record StoryPlaces(Map<String, Object> lists) {
    static StoryPlaces of(StoryDocument story, StoryReferences references) {
        Map<String, Object> lists = new HashMap<>();
        if (story.status().equals("published")) {
            Object place = List.of(story.language(), story.publishedAt(), story.disclosure());
            lists.put(Kind.STORY.collection(), place);
            // Of a group, a list in several languages may show only one.
            lists.put(
                    Kind.storiesOf(story.language()),
                    List.of(
                            place,
                            story.translation() == null
                                    ? ""
                                    : story.translation().of()));
            lists.put(Kind.SUMMARY.collection(), List.of(place, summaries(story)));
            lists.put(Kind.STORIES_BY_UPDATE, List.of(place, story.updatedAt()));
            // The topic's related topics and FAQs also depend on the topics of its stories, with their roles, and on
            // their FAQs.
            story.topics()
                    .forEach(link -> lists.put(
                            Kind.storiesOf(Kind.TOPIC.id(references.topic(link.topic()))),
                            List.of(place, story.topics(), story.faqs())));
            if (!story.timeline().isEmpty()) {
                story.topics()
                        .forEach(link -> lists.put(
                                Kind.timelineOf(Kind.TOPIC.id(references.topic(link.topic()))), story.timeline()));
            }
            lists.put(Kind.STORIES_BY_ARTICLE, List.of(place, articles(story)));
            story.faqs().forEach(faq -> lists.put(Kind.storiesOf(Kind.FAQ.id(references.faq(faq))), place));
            story.contributors()
                    .forEach(byline -> lists.put(
                            Kind.storiesOf(
                                    Kind.CONTRIBUTOR.id(references.bylines().id(byline))),
                            place));
            story.coverage()
                    .summaries()
                    .forEach(summary -> lists.put(
                            Kind.storiesOf(Kind.SOURCE.id(references.source(summary.source()))),
                            List.of(place, summaries(story))));
        }
        return new StoryPlaces(lists);
    }

    /** The addresses of the articles that it names anywhere. */
    private static Set<String> articles(StoryDocument story) {
        Set<String> articles = new HashSet<>(StoryEvidence.articles(story));
        story.evidence().forEach(each -> each.articles().forEach(article -> articles.add(article.url())));
        return articles;
    }

    private static List<String> summaries(StoryDocument story) {
        return story.coverage().summaries().stream()
                .map(summary -> summary.id() + " of " + summary.source())
                .toList();
    }

    Set<String> names() {
        return lists.keySet();
    }

    /** The lists that the story has entered or left, or in which its place has changed. */
    Set<String> changed(StoryPlaces before) {
        Set<String> changed = new HashSet<>(names());
        changed.addAll(before.names());
        changed.removeIf(list -> Objects.equals(lists.get(list), before.lists.get(list)));
        return changed;
    }
}
