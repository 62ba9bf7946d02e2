package io.backgrounder.topic;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.TextRow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Repository of topics. */
@ApplicationScoped
public class TopicRepository implements PanacheRepositoryBase<TopicEntity, UUID> {
    private static final Selection<Topic> TOPICS = new Selection<>(
            "t.id",
            "t.slug, t.name, t.topic_type, t.description, t.description_source_name, t.description_source_url, t.description_as_of,"
                    + " t.wikidata_id, t.updated_at, t.content_updated_at, t.revision, "
                    + TextRow.column(
                            "select a.name from topic_alias a where a.topic_id = t.id order by a.position", "aliases"),
            "published_topic t",
            TopicRepository::topic);

    private static final Selection<Topic> WITH_WITHDRAWN = TOPICS.from("topic t");

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    public Page<Topic> list(TopicFilter filter) {
        dependencies.key(Kind.TOPIC.collection());
        boolean byName = filter.sort.endsWith("name");
        ListQuery<UUID> query = ListQuery.ids(database, "t.id", "published_topic t")
                .where("t.updated_at >= :updatedSince", "updatedSince", filter.updatedSince)
                .descending(filter.sort.startsWith("-"))
                .key(byName ? "t.name" : "t.updated_at", byName ? String.class : Instant.class)
                .key("t.id", UUID.class);
        if (byName) {
            query.eachOf("t.topic_type", "topicType", filter.topicType);
        } else {
            query.anyOf("t.topic_type", "topicType", filter.topicType);
        }
        return database.page(query, filter, TOPICS);
    }

    public Optional<Topic> published(UUID id) {
        return published(List.of(id)).stream().findFirst();
    }

    public List<Topic> published(Collection<UUID> ids) {
        return database.inOrder(TOPICS, ids);
    }

    /** The topics that readers see, or saw before they were withdrawn. */
    Map<UUID, Topic> withWithdrawn(Collection<UUID> ids) {
        return database.byId(WITH_WITHDRAWN, ids, "");
    }

    private static Topic topic(SqlRow row) throws SQLException {
        return TopicBuilder.builder()
                .id(Kind.TOPIC.id(row.uuid("id")))
                .slug(row.text("slug"))
                .name(row.text("name"))
                .topicType(row.text("topic_type"))
                .description(row.text("description"))
                .descriptionSource(
                        DescriptionSource.of(row.text("description_source_name"), row.text("description_source_url")))
                .descriptionAsOf(row.date("description_as_of"))
                .wikidataId(row.text("wikidata_id"))
                .aliases(row.texts("aliases"))
                .updatedAt(row.instant("updated_at"))
                .contentUpdatedAt(row.instant("content_updated_at"))
                .revision((int) row.number("revision"))
                .links(Topic.TopicLinks.all(row.text("slug")))
                .build();
    }
}
