package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.BylineDocument;
import io.backgrounder.contributor.BylineRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The topics, FAQs and contributors of stories, and the topics of their timelines, including those that readers do not see, which pages leave out. */
@ApplicationScoped
class StoryLinks {
    private static final String LINKS = """
            select l.story_id, l.role, cast(null as int) as entry, coalesce(t.slug, m.slug) as slug, l.position
            from story_topic l join manuscript m on m.id = l.topic_id left join topic t on t.id = l.topic_id
            where l.story_id = any(cast(:stories as uuid[]))
            union all
            select l.story_id, null, null, coalesce(f.slug, m.slug), l.position
            from story_faq l join manuscript m on m.id = l.faq_id left join faq f on f.id = l.faq_id
            where l.story_id = any(cast(:stories as uuid[]))
            union all
            select l.story_id, null, l.entry, coalesce(t.slug, m.slug), l.position
            from timeline_topic l join manuscript m on m.id = l.topic_id left join topic t on t.id = l.topic_id
            where l.story_id = any(cast(:stories as uuid[]))
            order by position""";

    @Inject
    StatelessSession session;

    @Inject
    BylineRepository bylines;

    /**
     * The links of a story, in the editor's order, by current slugs.
     *
     * @param entries the topics of the entries of its timeline, by their places in it
     */
    record Links(
            List<TopicLink> topics,
            List<String> faqs,
            List<BylineDocument> contributors,
            Map<Integer, List<String>> entries) {
        Links(List<BylineDocument> contributors) {
            this(new ArrayList<>(), new ArrayList<>(), contributors, new HashMap<>());
        }
    }

    /**
     * A link of a story.
     *
     * @param role null unless it is a topic of the story
     * @param entry null unless it is a topic of this entry of the timeline
     */
    private record Row(UUID story, String role, Integer entry, String slug, int position) {
        void addTo(Links links) {
            if (entry != null) {
                links.entries.computeIfAbsent(entry, place -> new ArrayList<>()).add(slug);
            } else if (role != null) {
                links.topics.add(new TopicLink(slug, role));
            } else {
                links.faqs.add(slug);
            }
        }
    }

    /** The links of each of these stories. */
    Map<UUID, Links> of(Collection<UUID> stories) {
        Map<UUID, Links> links = new HashMap<>();
        Map<UUID, List<BylineDocument>> written = bylines.written(Kind.STORY, stories);
        stories.forEach(story -> links.put(story, new Links(written.get(story))));
        session.createNativeQuery(LINKS, Row.class)
                .setParameter("stories", stories.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> row.addTo(links.get(row.story)));
        return links;
    }
}
