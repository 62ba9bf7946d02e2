package io.backgrounder.story;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.coverage.SourceSummary;
import io.backgrounder.coverage.SummaryRepository;
import io.backgrounder.faq.Faq;
import io.backgrounder.faq.FaqRepository;
import io.backgrounder.timeline.TimelineEntry;
import io.backgrounder.timeline.TimelineRepository;
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

/** Queries for the parts of one story as lists, in the editor's order. */
@ApplicationScoped
public class StoryParts {
    @Inject
    EntityManager entities;

    @Inject
    SummaryRepository summaries;

    @Inject
    FaqRepository faqs;

    @Inject
    TimelineRepository timelines;

    Page<SourceSummary> sourceSummaries(UUID story, ListParams params) {
        return summaries.ofStory(story, params);
    }

    Page<StoryFaq> faqs(UUID story, StoryFaqParams params) {
        Page<StoryFaq> page = inOrder(
                "new io.backgrounder.story.StoryFaq(f.id, f.slug, f.question, f.introduction)",
                "StoryFaq l join Faq f on f.id = l.faqId and f.withdrawnAt is null",
                story,
                params);
        return params.names("items") ? page.map(this::answered) : page;
    }

    /** The same FAQs, with their items. */
    public List<StoryFaq> answered(List<StoryFaq> linked) {
        Map<String, Faq> found = faqs
                .published(
                        linked.stream()
                                .map(faq -> Kind.FAQ.parseId(faq.id()).orElseThrow())
                                .toList(),
                        Set.of("items"))
                .stream()
                .collect(toMap(Faq::id, faq -> faq));
        return linked.stream().map(faq -> faq.with(found.get(faq.id()).items())).toList();
    }

    Page<StoryTopic> topics(UUID story, ListParams params) {
        return inOrder(
                "new io.backgrounder.story.StoryTopic(t.id, t.slug, t.name, t.topicType, l.role, t.description)",
                "StoryTopic l join Topic t on t.id = l.topicId and t.withdrawnAt is null",
                story,
                params);
    }

    Page<TimelineEntry> timeline(UUID story, ListParams params) {
        return timelines.ofStory(story, params);
    }

    private <T> Page<T> inOrder(String line, String from, UUID story, ListParams params) {
        return new ListQuery<T>(entities, line, from)
                .where("l.storyId = :story", "story", story)
                .key("l.position", Integer.class)
                .page(params);
    }
}
