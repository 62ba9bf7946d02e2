package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Grouped;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Months;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.text.LanguageTags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Repository of FAQs. */
@ApplicationScoped
public class FaqRepository implements PanacheRepositoryBase<FaqEntity, UUID> {
    private static final String PROJECTION =
            "new io.backgrounder.faq.Faq(f.id, f.slug, f.language, f.question, f.introduction, f.publishedAt, f.updatedAt, f.contentUpdatedAt)";
    private static final String BY_ID = "select f.id, " + PROJECTION + " from Faq f where f.id in :owners";
    /** The FAQs of the stories of some topics. It reads as many rows as these stories have links. */
    private static final String OF_TOPICS = """
            (select distinct l.faq_id from story_topic t join story_faq l on l.story_id = t.story_id
            where t.topic_id = any(cast(:topics as uuid[])) and t.listed_at is not null) l join faq f on f.id = l.faq_id""";

    private static final String ITEMS =
            "select i.faqId, new io.backgrounder.faq.Faq$FaqItem(i.question, i.answer) from FaqItem i"
                    + " where i.faqId in :owners order by i.faqId, i.position";
    /** The newest stories of each FAQ, by a lateral join: a FAQ with 100,000 stories costs as much as one with 20. */
    private static final String STORIES = """
            select f.id, new io.backgrounder.faq.Faq$FaqStory(s.id, s.slug, s.language, s.headline, s.publishedAt)
            from Faq f
            join lateral (
                select l.storyId as storyId, l.listedAt as listedAt from StoryFaq l
                where l.faqId = f.id and l.listedAt is not null
                order by l.listedAt desc, l.storyId desc limit 20) n
            join Story s on s.id = n.storyId
            where f.id in :owners
            order by f.id, n.listedAt desc, n.storyId desc""";

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    /** A page of FAQs. An empty list of topics does not filter. */
    public Page<Faq> list(FaqFilter filter, List<UUID> topics) {
        dependencies.key(Kind.FAQ.collection());
        topics.forEach(topic -> dependencies.key(Kind.storiesOf(Kind.TOPIC.id(topic))));
        List<String> languages = LanguageTags.canonical(filter.language);
        List<Months.Span> months = Months.spans(filter.month);
        boolean byPublication = filter.sort.endsWith("publishedAt");
        ListQuery<UUID> query = ListQuery.ids(database, "f.id", topics.isEmpty() ? "faq f" : OF_TOPICS)
                .where("f.published_at > :publishedAfter", "publishedAfter", filter.publishedAfter)
                .where("f.published_at < :publishedBefore", "publishedBefore", filter.publishedBefore)
                .where("f.updated_at >= :updatedSince", "updatedSince", filter.updatedSince)
                .descending(filter.sort.startsWith("-"))
                .key(byPublication ? "f.published_at" : "f.updated_at", Instant.class)
                .key("f.id", UUID.class);
        if (!topics.isEmpty()) {
            query.parameter("topics", topics.toArray(UUID[]::new));
        }
        if (byPublication && topics.isEmpty()) {
            query.eachOf("f.language", "language", languages).eachWithin("f.published_at", months);
        } else {
            query.anyOf("f.language", "language", languages).within("f.published_at", months);
        }
        return query.page(filter).map(ids -> published(ids, filter.members()));
    }

    /** @param members the optional members to read: {@code items}, {@code stories}, or both */
    public List<Faq> published(Collection<UUID> ids, Set<String> members) {
        return List.copyOf(byId(ids, members).values());
    }

    Map<UUID, Faq> byId(Collection<UUID> ids, Set<String> members) {
        Map<UUID, Faq> faqs = Grouped.one(getEntityManager(), BY_ID, ids);
        boolean withItems = members.contains("items");
        boolean withStories = members.contains("stories");
        if (withStories) {
            faqs.keySet().forEach(id -> dependencies.key(Kind.storiesOf(Kind.FAQ.id(id))));
        }
        Map<UUID, List<Faq.FaqItem>> items =
                withItems ? Grouped.by(getEntityManager(), ITEMS, faqs.keySet()) : Map.of();
        Map<UUID, List<Faq.FaqStory>> stories =
                withStories ? Grouped.by(getEntityManager(), STORIES, faqs.keySet()) : Map.of();
        faqs.replaceAll((id, faq) -> faq.with(
                withItems ? items.getOrDefault(id, List.of()) : null,
                withStories ? stories.getOrDefault(id, List.of()) : null));
        return faqs;
    }
}
