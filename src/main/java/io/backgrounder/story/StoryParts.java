package io.backgrounder.story;

import io.backgrounder.web.ListParams;
import io.backgrounder.web.ListQuery;
import io.backgrounder.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The queries for the parts of one story as lists, in the editor's order. */
@ApplicationScoped
class StoryParts {
    @Inject
    EntityManager entities;

    @Inject
    SummaryRepository summaries;

    Page<PublishedSummary> sourceSummaries(UUID story, ListParams params) {
        return summaries.ofStory(story, params);
    }

    Page<LinkedFaq> faqs(UUID story, ListParams params) {
        return inOrder(
                "new io.backgrounder.story.LinkedFaq(f.id, f.slug, f.question, f.introduction)",
                "StoryFaq l join Faq f on f.id = l.faqId",
                story,
                params);
    }

    Page<LinkedTopic> topics(UUID story, ListParams params) {
        return inOrder(
                "new io.backgrounder.story.LinkedTopic(t.id, t.slug, t.name, t.topicType, l.role, t.description, t.descriptionAsOf)",
                "StoryTopic l join Topic t on t.id = l.topicId",
                story,
                params);
    }

    private <T> Page<T> inOrder(String line, String from, UUID story, ListParams params) {
        return new ListQuery<T>(entities, line, from)
                .where("l.storyId = :story", "story", story)
                .key("l.position", Integer.class)
                .page(params);
    }
}
