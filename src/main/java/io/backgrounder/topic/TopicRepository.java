package io.backgrounder.topic;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Grouped;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.SqlReader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Repository of topics. */
@ApplicationScoped
public class TopicRepository implements PanacheRepositoryBase<TopicEntity, UUID> {
    private static final String PROJECTION =
            "new io.backgrounder.topic.Topic(t.id, t.slug, t.name, t.topicType, t.description,"
                    + " t.descriptionSourceName, t.descriptionSourceUrl, t.descriptionAsOf, t.wikidataId, t.updatedAt, t.contentUpdatedAt)";

    private static final String BY_ID = "select t.id, " + PROJECTION + " from Topic t where t.id in :owners";

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    public Page<Topic> list(TopicFilter filter) {
        dependencies.key(Kind.TOPIC.collection());
        boolean byName = filter.sort.endsWith("name");
        ListQuery<UUID> query = ListQuery.ids(database, "t.id", "topic t")
                .where("t.updated_at >= :updatedSince", "updatedSince", filter.updatedSince)
                .descending(filter.sort.startsWith("-"))
                .key(byName ? "t.name" : "t.updated_at", byName ? String.class : Instant.class)
                .key("t.id", UUID.class);
        if (byName) {
            query.eachOf("t.topic_type", "topicType", filter.topicType);
        } else {
            query.anyOf("t.topic_type", "topicType", filter.topicType);
        }
        return query.page(filter).map(this::published);
    }

    public Optional<Topic> published(UUID id) {
        return published(List.of(id)).stream().findFirst();
    }

    public List<Topic> published(Collection<UUID> ids) {
        return List.copyOf(byId(ids).values());
    }

    Map<UUID, Topic> byId(Collection<UUID> ids) {
        Map<UUID, Topic> topics = Grouped.one(getEntityManager(), BY_ID, ids);
        Map<UUID, List<String>> aliases = Grouped.by(
                getEntityManager(),
                "select a.topicId, a.name from TopicAlias a where a.topicId in :owners order by a.topicId, a.position",
                topics.keySet());
        topics.replaceAll((id, topic) -> topic.withAliases(aliases.getOrDefault(id, List.of())));
        return topics;
    }
}
