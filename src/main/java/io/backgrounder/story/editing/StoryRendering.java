package io.backgrounder.story.editing;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.article.ArticleFacts;
import io.backgrounder.article.ArticleRepository;
import io.backgrounder.contributor.Byline;
import io.backgrounder.contributor.BylineDocument;
import io.backgrounder.contributor.BylineRepository;
import io.backgrounder.evidence.EvidenceReferences;
import io.backgrounder.source.SourceRef;
import io.backgrounder.source.SourceRepository;
import io.backgrounder.story.Story;
import io.backgrounder.story.StoryFaq;
import io.backgrounder.story.StoryTopic;
import io.backgrounder.topic.TopicRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Renders documents as the pages that readers would see, or saw. The number of queries does not depend on the number of documents. */
@ApplicationScoped
class StoryRendering {
    private static final String FAQS =
            "select new io.backgrounder.story.StoryFaq(f.id, f.slug, f.question, f.introduction) from Faq f where f.id in :ids";
    private static final String TOPICS =
            "select new io.backgrounder.story.StoryTopic(t.id, t.slug, t.name, t.topicType, '', t.description)"
                    + " from Topic t where t.id in :ids";

    @Inject
    EntityManager entities;

    @Inject
    BylineRepository bylines;

    @Inject
    SourceRepository sources;

    @Inject
    ArticleRepository articles;

    /** The resources that the documents refer to, by id, and what is known of their articles, by address. */
    record Linked(
            StoryReferences references,
            Map<UUID, SourceRef> sources,
            Map<String, StoryFaq> faqs,
            Map<String, StoryTopic> topics,
            Map<BylineDocument, Byline> bylines,
            Map<String, ArticleFacts> articles) {

        SourceRef source(String slug) {
            return sources.get(references.source(slug));
        }

        StoryFaq faq(String slug) {
            return faqs.get(Kind.FAQ.id(references.faq(slug)));
        }

        StoryTopic topic(TopicLink link) {
            return topics.get(Kind.TOPIC.id(references.topic(link.topic()))).withRole(link.role());
        }

        /** A topic of an entry of the timeline, which is one of the story's. */
        TopicRef topicRef(String slug) {
            StoryTopic topic = topics.get(Kind.TOPIC.id(references.topic(slug)));
            return new TopicRef(topic.id(), topic.slug(), topic.name());
        }
    }

    /** @param documents complete documents whose references exist */
    Map<UUID, Story> of(Map<UUID, StoryDocument> documents, StoryReferences references) {
        Collection<StoryDocument> all = documents.values();
        Linked linked = new Linked(
                references,
                sources.references(all.stream()
                        .flatMap(story -> Stream.concat(
                                story.coverage().summarised().stream(), EvidenceReferences.names(story.evidence())))
                        .map(references::source)),
                read(
                        FAQS,
                        all.stream().flatMap(story -> story.faqs().stream()).map(references::faq),
                        StoryFaq.class,
                        StoryFaq::id),
                read(
                        TOPICS,
                        all.stream()
                                .flatMap(story -> story.topics().stream())
                                .map(link -> references.topic(link.topic())),
                        StoryTopic.class,
                        StoryTopic::id),
                bylines.pages(all.stream().flatMap(story -> story.contributors().stream()), references.bylines()),
                articles.facts(all.stream()
                        .flatMap(story -> StoryEvidence.articles(story).stream())
                        .toList()));
        return documents.entrySet().stream()
                .collect(
                        toMap(Map.Entry::getKey, entry -> StoryMapping.page(entry.getKey(), entry.getValue(), linked)));
    }

    private <T> Map<String, T> read(String hql, Stream<UUID> ids, Class<T> type, Function<T, String> id) {
        List<UUID> wanted = ids.distinct().toList();
        return wanted.isEmpty()
                ? Map.of()
                : entities.createQuery(hql, type)
                        .setParameter("ids", wanted)
                        .getResultStream()
                        .collect(toMap(id, line -> line));
    }
}
