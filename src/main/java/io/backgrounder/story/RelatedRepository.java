package io.backgrounder.story;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.topic.Topic;
import io.backgrounder.topic.TopicRef;
import io.backgrounder.topic.TopicRepository;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Grouped;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Ranks related stories and topics by what they appear with. Each query looks at a bounded number of the newest stories, so that a topic
 * with 100,000 stories costs as much as one with a few hundred.
 */
@ApplicationScoped
public class RelatedRepository {
    private static final int MOST_ON_PAGE = 10;

    private static final String STORIES = """
            (select c.story_id, c.listed_at,
                sum(round(1000 / (1 + ln(c.n)) * case when t.role = 'about' and c.role = 'about' then 2 else 1 end))::bigint as score
            from unnest(cast(:topics as uuid[]), cast(:roles as text[])) t (topic_id, role)
            cross join lateral (
                select n.*, count(*) over () as n from (
                    select l.story_id, l.listed_at, l.role from story_topic l
                    where l.topic_id = t.topic_id and l.listed_at is not null
                    order by l.listed_at desc, l.story_id desc limit 200) n) c
            where c.story_id <> :story
            group by c.story_id, c.listed_at) r""";
    private static final String LINKS =
            "select l.topicId, l.role from StoryTopic l join Topic t on t.id = l.topicId and t.withdrawnAt is null"
                    + " where l.storyId = :story order by l.position";
    private static final String TOPICS = """
            (select o.topic_id, count(*) as stories
            from (
                select l.story_id from story_topic l where l.topic_id = :topic and l.listed_at is not null
                order by l.listed_at desc, l.story_id desc limit 500) n
            join story_topic o on o.story_id = n.story_id and o.topic_id <> :topic
            join published_topic t on t.id = o.topic_id
            group by o.topic_id) r""";
    private static final String SHARED = """
            select l.storyId, new io.backgrounder.topic.TopicRef(t.id, t.slug, t.name)
            from StoryTopic l join Topic t on t.id = l.topicId and t.withdrawnAt is null
            where l.storyId in :owners and l.topicId in :topics order by l.storyId""";

    @Inject
    EntityManager entities;

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    @Inject
    StoryRepository stories;

    @Inject
    TopicRepository topics;

    /** An id with its score in a ranking. */
    private record Ranked(UUID id, long score) {
        static Ranked of(SqlRow row) throws SQLException {
            return new Ranked(row.uuid("id"), row.number("score"));
        }
    }

    /** A topic by which other stories are related to a story. */
    private record Link(UUID topic, String role) {}

    Page<RelatedStory> stories(UUID story, ListParams params) {
        List<Link> links = links(story);
        return ranking(story, links).page(params).map(ranked -> withStories(links, ranked));
    }

    /** The related stories that a story's page shows. */
    public List<RelatedStory> closest(UUID story) {
        List<Link> links = links(story);
        return withStories(links, ranking(story, links).first(MOST_ON_PAGE));
    }

    private List<Link> links(UUID story) {
        return entities.createQuery(LINKS, Link.class)
                .setParameter("story", story)
                .getResultList();
    }

    private ListQuery<Ranked> ranking(UUID story, List<Link> links) {
        links.forEach(link -> dependencies.key(Kind.storiesOf(Kind.TOPIC.id(link.topic))));
        return ListQuery.sql(database, "r.story_id as id, r.score", STORIES, Ranked::of)
                .parameter("story", story)
                .parameter("topics", links.stream().map(Link::topic).toArray(UUID[]::new))
                .parameter("roles", links.stream().map(Link::role).toArray(String[]::new))
                .descending(true)
                .key("r.score", Long.class)
                .key("r.listed_at", Instant.class)
                .key("r.story_id", UUID.class);
    }

    private List<RelatedStory> withStories(List<Link> links, List<Ranked> ranked) {
        List<UUID> ids = ranked.stream().map(Ranked::id).toList();
        List<UUID> topics = links.stream().map(Link::topic).toList();
        Map<String, Story> found = byId(stories.published(ids, Set.of()), Story::id);
        Map<UUID, List<TopicRef>> shared = Grouped.by(entities, SHARED, ids, Map.of("topics", topics));
        List<String> order = topics.stream().map(Kind.TOPIC::id).toList();
        return ranked.stream()
                .filter(row -> found.containsKey(Kind.STORY.id(row.id())))
                .map(row -> RelatedStory.of(
                        found.get(Kind.STORY.id(row.id())),
                        row.score(),
                        shared.getOrDefault(row.id(), List.of()).stream()
                                .sorted(comparing(topic -> order.indexOf(topic.id())))
                                .toList()))
                .toList();
    }

    Page<RelatedTopic> topics(UUID topic, ListParams params) {
        dependencies.key(Kind.TOPIC.collection());
        dependencies.key(Kind.storiesOf(Kind.TOPIC.id(topic)));
        return ListQuery.sql(database, "r.topic_id as id, r.stories as score", TOPICS, Ranked::of)
                .parameter("topic", topic)
                .descending(true)
                .key("r.stories", Long.class)
                .key("r.topic_id", UUID.class)
                .page(params)
                .map(this::withTopics);
    }

    private List<RelatedTopic> withTopics(List<Ranked> ranked) {
        Map<String, Topic> found =
                byId(topics.published(ranked.stream().map(Ranked::id).toList(), false), Topic::id);
        return ranked.stream()
                .map(row -> RelatedTopic.of(found.get(Kind.TOPIC.id(row.id())), row.score()))
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> found, Function<T, String> id) {
        return found.stream().collect(toMap(id, line -> line));
    }
}
