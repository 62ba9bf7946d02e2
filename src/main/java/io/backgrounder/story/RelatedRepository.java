package io.backgrounder.story;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.topic.PublishedTopic;
import io.backgrounder.topic.TopicRef;
import io.backgrounder.topic.TopicRepository;
import io.backgrounder.web.Grouped;
import io.backgrounder.web.Kind;
import io.backgrounder.web.ListParams;
import io.backgrounder.web.ListQuery;
import io.backgrounder.web.Page;
import io.backgrounder.web.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What appears together. Each query looks at a bounded number of the newest stories, so that a topic with 100,000 stories
 * costs as much as one with a few hundred.
 */
@ApplicationScoped
class RelatedRepository {
    private static final String STORIES = """
            (select c.story_id, c.listed_at,
                sum(round(1000 / (1 + ln(c.n)) * case when t.role = 'about' and c.role = 'about' then 2 else 1 end))::bigint as score
            from story_topic t
            cross join lateral (
                select n.*, count(*) over () as n from (
                    select l.story_id, l.listed_at, l.role from story_topic l
                    where l.topic_id = t.topic_id and l.listed_at is not null
                    order by l.listed_at desc, l.story_id desc limit 200) n) c
            where t.story_id = :story and c.story_id <> :story
            group by c.story_id, c.listed_at) r""";
    private static final String TOPICS = """
            (select o.topic_id, count(*) as stories
            from (
                select l.story_id from story_topic l where l.topic_id = :topic and l.listed_at is not null
                order by l.listed_at desc, l.story_id desc limit 500) n
            join story_topic o on o.story_id = n.story_id and o.topic_id <> :topic
            group by o.topic_id) r""";
    private static final String SHARED = """
            select l.storyId, new io.backgrounder.topic.TopicRef(t.id, t.slug, t.name)
            from StoryTopic l
            join StoryTopic o on o.topicId = l.topicId and o.storyId = :story
            join Topic t on t.id = l.topicId
            where l.storyId in :owners order by l.storyId, o.position""";

    @Inject
    EntityManager entities;

    @Inject
    Provenance provenance;

    @Inject
    StoryRepository stories;

    @Inject
    TopicRepository topics;

    /** A row of a ranking, before what it ranks is read. */
    private record Ranked(UUID id, long score) {}

    Page<RelatedStory> stories(UUID story, ListParams params) {
        entities.createQuery("select l.topicId from StoryTopic l where l.storyId = :story", UUID.class)
                .setParameter("story", story)
                .getResultStream()
                .forEach(topic -> provenance.key(Provenance.storiesOf(Kind.TOPIC.id(topic))));
        return ListQuery.<Ranked>sql(
                        entities, row -> new Ranked((UUID) row[0], (Long) row[1]), "r.story_id, r.score", STORIES)
                .parameter("story", story)
                .descending(true)
                .key("r.score", Long.class)
                .key("r.listed_at", Instant.class)
                .key("r.story_id", UUID.class)
                .page(params)
                .map(ranked -> withStories(story, ranked));
    }

    private List<RelatedStory> withStories(UUID story, List<Ranked> ranked) {
        List<UUID> ids = ranked.stream().map(Ranked::id).toList();
        Map<String, PublishedStory> found = byId(stories.published(ids, Set.of()), PublishedStory::id);
        Map<UUID, List<TopicRef>> shared = Grouped.by(entities, SHARED, ids, Map.of("story", story));
        return ranked.stream()
                .filter(row -> found.containsKey(Kind.STORY.id(row.id)))
                .map(row -> RelatedStory.of(found.get(Kind.STORY.id(row.id)), row.score, shared.get(row.id)))
                .toList();
    }

    Page<RelatedTopic> topics(UUID topic, ListParams params) {
        provenance.key(Kind.TOPIC.collection());
        provenance.key(Provenance.storiesOf(Kind.TOPIC.id(topic)));
        return ListQuery.<Ranked>sql(
                        entities, row -> new Ranked((UUID) row[0], (Long) row[1]), "r.topic_id, r.stories", TOPICS)
                .parameter("topic", topic)
                .descending(true)
                .key("r.stories", Long.class)
                .key("r.topic_id", UUID.class)
                .page(params)
                .map(this::withTopics);
    }

    private List<RelatedTopic> withTopics(List<Ranked> ranked) {
        Map<String, PublishedTopic> found =
                byId(topics.published(ranked.stream().map(Ranked::id).toList()), PublishedTopic::id);
        return ranked.stream()
                .map(row -> RelatedTopic.of(found.get(Kind.TOPIC.id(row.id)), row.score))
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> found, Function<T, String> id) {
        return found.stream().collect(toMap(id, line -> line));
    }
}
