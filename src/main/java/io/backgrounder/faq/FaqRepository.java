package io.backgrounder.faq;

import io.backgrounder.web.Grouped;
import io.backgrounder.web.Kind;
import io.backgrounder.web.LanguageTags;
import io.backgrounder.web.ListQuery;
import io.backgrounder.web.Page;
import io.backgrounder.web.Provenance;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All queries for FAQs. */
@ApplicationScoped
public class FaqRepository implements PanacheRepositoryBase<Faq, UUID> {
    private static final String LINE =
            "new io.backgrounder.faq.PublishedFaq(f.id, f.slug, f.language, f.question, f.introduction, f.publishedAt, f.updatedAt, f.contentUpdatedAt)";
    private static final String ITEMS =
            "select i.faqId, new io.backgrounder.faq.PublishedFaq$Item(i.question, i.answer) from FaqItem i"
                    + " where i.faqId in :owners order by i.faqId, i.position";
    /** The newest of each FAQ, by a lateral join: a FAQ with 100,000 stories costs as much as one with 20. */
    private static final String STORIES = """
            select f.id, new io.backgrounder.faq.PublishedFaq$LinkingStory(s.id, s.slug, s.language, s.headline, s.publishedAt)
            from Faq f
            join lateral (
                select l.storyId as storyId, l.listedAt as listedAt from StoryFaq l
                where l.faqId = f.id and l.listedAt is not null
                order by l.listedAt desc, l.storyId desc limit 20) n
            join Story s on s.id = n.storyId
            where f.id in :owners
            order by f.id, n.listedAt desc, n.storyId desc""";

    @Inject
    Provenance provenance;

    public Page<PublishedFaq> list(FaqFilter filter) {
        provenance.key(Kind.FAQ.collection());
        boolean byPublication = filter.sort.endsWith("publishedAt");
        return new ListQuery<PublishedFaq>(getEntityManager(), LINE, "Faq f")
                .where("f.language = :language", "language", LanguageTags.canonical(filter.language))
                .where("f.publishedAt > :publishedAfter", "publishedAfter", filter.publishedAfter)
                .where("f.publishedAt < :publishedBefore", "publishedBefore", filter.publishedBefore)
                .where("f.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .descending(filter.sort.startsWith("-"))
                .key(byPublication ? "f.publishedAt" : "f.updatedAt", Instant.class)
                .key("f.id", UUID.class)
                .page(filter)
                .map(faqs -> with(faqs, filter.members()));
    }

    /** @param members which of {@code items} and {@code stories} are wanted */
    public List<PublishedFaq> published(Collection<UUID> ids, Set<String> members) {
        return with(
                getEntityManager()
                        .createQuery("select " + LINE + " from Faq f where f.id in :ids", PublishedFaq.class)
                        .setParameter("ids", ids)
                        .getResultList(),
                members);
    }

    private List<PublishedFaq> with(List<PublishedFaq> faqs, Set<String> members) {
        List<UUID> ids = faqs.stream().map(PublishedFaq::uuid).toList();
        boolean withItems = members.contains("items");
        boolean withStories = members.contains("stories");
        if (withStories) {
            ids.forEach(id -> provenance.key(Provenance.storiesOf(Kind.FAQ.id(id))));
        }
        Map<UUID, List<PublishedFaq.Item>> items = withItems ? Grouped.by(getEntityManager(), ITEMS, ids) : Map.of();
        Map<UUID, List<PublishedFaq.LinkingStory>> stories =
                withStories ? Grouped.by(getEntityManager(), STORIES, ids) : Map.of();
        return faqs.stream()
                .map(faq -> faq.with(
                        withItems ? items.getOrDefault(faq.uuid(), List.of()) : null,
                        withStories ? stories.getOrDefault(faq.uuid(), List.of()) : null))
                .toList();
    }
}
