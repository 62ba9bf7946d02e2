package io.backgrounder.topic;

import io.backgrounder.web.Grouped;
import io.backgrounder.web.Kind;
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
import java.util.Optional;
import java.util.UUID;

/** All queries for topics. */
@ApplicationScoped
public class TopicRepository implements PanacheRepositoryBase<Topic, UUID> {
    private static final String LINE =
            "new io.backgrounder.topic.PublishedTopic(t.id, t.slug, t.name, t.topicType, t.description,"
                    + " t.descriptionSourceName, t.descriptionSourceUrl, t.descriptionAsOf, t.wikidataId, t.updatedAt, t.contentUpdatedAt)";

    @Inject
    Provenance provenance;

    public Page<PublishedTopic> list(TopicFilter filter) {
        provenance.key(Kind.TOPIC.collection());
        boolean byName = filter.sort.endsWith("name");
        return new ListQuery<PublishedTopic>(getEntityManager(), LINE, "Topic t")
                .where("t.topicType = :topicType", "topicType", filter.topicType)
                .where("t.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .descending(filter.sort.startsWith("-"))
                .key(byName ? "t.name" : "t.updatedAt", byName ? String.class : Instant.class)
                .key("t.id", UUID.class)
                .page(filter)
                .map(this::withAliases);
    }

    public Optional<PublishedTopic> published(UUID id) {
        return published(List.of(id)).stream().findFirst();
    }

    public List<PublishedTopic> published(Collection<UUID> ids) {
        return withAliases(getEntityManager()
                .createQuery("select " + LINE + " from Topic t where t.id in :ids", PublishedTopic.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    private List<PublishedTopic> withAliases(List<PublishedTopic> topics) {
        Map<UUID, List<String>> aliases = Grouped.by(
                getEntityManager(),
                "select a.topicId, a.name from TopicAlias a where a.topicId in :owners order by a.topicId, a.position",
                topics.stream().map(PublishedTopic::uuid).toList());
        return topics.stream()
                .map(topic -> topic.withAliases(aliases.getOrDefault(topic.uuid(), List.of())))
                .toList();
    }
}
