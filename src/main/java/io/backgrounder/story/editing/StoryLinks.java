package io.backgrounder.story.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The topics and FAQs of stories, including those that readers do not see, which pages leave out. */
@ApplicationScoped
class StoryLinks {
    private static final String LINKS = """
            select l.story_id, l.role, coalesce(t.slug, m.slug) as slug, l.position
            from story_topic l join manuscript m on m.id = l.topic_id left join topic t on t.id = l.topic_id
            where l.story_id = any(cast(:stories as uuid[]))
            union all
            select l.story_id, null, coalesce(f.slug, m.slug), l.position
            from story_faq l join manuscript m on m.id = l.faq_id left join faq f on f.id = l.faq_id
            where l.story_id = any(cast(:stories as uuid[]))
            order by position""";

    @Inject
    StatelessSession session;

    /** The links of a story, in the editor's order, by current slugs. */
    record Links(List<TopicLink> topics, List<String> faqs) {}

    /** @param role null for a FAQ */
    private record Row(UUID story, String role, String slug, int position) {}

    /** The links of each of these stories. */
    Map<UUID, Links> of(Collection<UUID> stories) {
        Map<UUID, Links> links = new HashMap<>();
        stories.forEach(story -> links.put(story, new Links(new ArrayList<>(), new ArrayList<>())));
        session.createNativeQuery(LINKS, Row.class)
                .setParameter("stories", stories.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> {
                    if (row.role == null) {
                        links.get(row.story).faqs.add(row.slug);
                    } else {
                        links.get(row.story).topics.add(new TopicLink(row.slug, row.role));
                    }
                });
        return links;
    }
}
