package io.backgrounder.story;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.coverage.PublishedSummary;
import io.backgrounder.coverage.SummaryRepository;
import io.backgrounder.faq.FaqRepository;
import io.backgrounder.faq.PublishedFaq;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The queries for the parts of one story as lists, in the editor's order. */
@ApplicationScoped
class StoryParts {
    @Inject
    EntityManager entities;

    @Inject
    SummaryRepository summaries;

    @Inject
    FaqRepository faqs;

    Page<PublishedSummary> sourceSummaries(UUID story, ListParams params) {
        return summaries.ofStory(story, params);
    }

    Page<LinkedFaq> faqs(UUID story, StoryFaqParams params) {
        Page<LinkedFaq> page = inOrder(
                "new io.backgrounder.story.LinkedFaq(f.id, f.slug, f.question, f.introduction)",
                "StoryFaq l join Faq f on f.id = l.faqId",
                story,
                params);
        return params.names("items") ? page.map(this::answered) : page;
    }

    /** The same FAQs with their items. */
    List<LinkedFaq> answered(List<LinkedFaq> linked) {
        Map<String, PublishedFaq> found = faqs
                .published(
                        linked.stream()
                                .map(faq -> Kind.FAQ.parseId(faq.id()).orElseThrow())
                                .toList(),
                        Set.of("items"))
                .stream()
                .collect(toMap(PublishedFaq::id, faq -> faq));
        return linked.stream().map(faq -> faq.with(found.get(faq.id()).items())).toList();
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
