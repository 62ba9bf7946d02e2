package io.backgrounder.topic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.image.ImageJson;
import io.backgrounder.provenance.Provenance;
import io.backgrounder.provenance.ProvenanceColumn;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.SqlStatement;
import io.backgrounder.web.query.TextRow;
import io.backgrounder.web.text.Localization;
import io.backgrounder.web.text.TextLanguages;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Repository of topics. */
@ApplicationScoped
public class TopicRepository implements PanacheRepositoryBase<TopicEntity, UUID> {
    private static final String FIXED =
            "t.slug, t.name, t.topic_type, t.description, t.description_source_name, t.description_source_url, t.text_language, t.localized,"
                    + " t.updated_at, t.content_updated_at, t.revision, "
                    + String.join(
                            ", ",
                            TextRow.column(
                                    "select a.name from topic_alias a where a.topic_id = t.id order by a.position",
                                    "aliases"),
                            TextRow.column(
                                    "select i.url from topic_same_as i where i.topic_id = t.id order by i.position",
                                    "same_as"),
                            TextRow.column(
                                    "select array[d.text, cast(d.valid_from as text), cast(d.valid_to as text)]"
                                            + " from topic_description d where d.topic_id = t.id order by d.position",
                                    "descriptions"),
                            ProvenanceColumn.of("t"),
                            "t.disclosure",
                            relations("broader"),
                            relations("related"))
                    + ", ";

    /** All links from one topic to a broader one, upwards from some topics. */
    private static final String HIERARCHY = """
            with recursive link (topic_id, other_id) as (
                select topic_id, other_id from topic_relation where relation = 'broader' and topic_id = any(cast(:ids as uuid[]))
                union
                select r.topic_id, r.other_id from link l
                join topic_relation r on r.topic_id = l.other_id and r.relation = 'broader')
            select topic_id, other_id from link""";

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    /** The SQL for the links of a topic {@code t} to topics that readers see. */
    private static String relations(String relation) {
        return TextRow.column("""
                select array[cast(o.id as text), o.slug, o.name, l.type, cast(l.valid_from as text), cast(l.valid_to as text)]
                from topic_relation l join published_topic o on o.id = l.other_id
                where l.topic_id = t.id and l.relation = '%s' order by l.position""".formatted(relation), relation);
    }

    public Page<Topic> list(TopicFilter filter, List<UUID> broader) {
        dependencies.key(Kind.TOPIC.collection());
        boolean byName = filter.sort.endsWith("name");
        ListQuery<UUID> query = ListQuery.ids(database, "t.id", "published_topic t")
                .where("t.updated_at >= :updatedSince", "updatedSince", filter.updatedSince)
                .where(
                        "t.id in (select i.topic_id from topic_same_as i where i.url = :sameAs)",
                        "sameAs",
                        SameAs.canonical(filter.sameAs))
                .where(
                        "t.id in (select l.topic_id from topic_relation l where l.relation = 'broader'"
                                + " and l.other_id = any(cast(:broader as uuid[])))",
                        "broader",
                        broader.isEmpty() ? null : broader.toArray(UUID[]::new))
                .descending(filter.sort.startsWith("-"))
                .key(byName ? "t.name" : "t.updated_at", byName ? String.class : Instant.class)
                .key("t.id", UUID.class);
        if (byName) {
            query.eachOf("t.topic_type", "topicType", filter.topicType);
        } else {
            query.anyOf("t.topic_type", "topicType", filter.topicType);
        }
        return database.page(query, filter, selection(filter.wantsImage(), TextLanguages.ranges(filter.textLanguage)));
    }

    /** @param image whether to read their images */
    public List<Topic> published(Collection<UUID> ids, boolean image) {
        return published(ids, image, List.of());
    }

    /** @param languages those in which names and descriptions are wanted */
    List<Topic> published(Collection<UUID> ids, boolean image, List<String> languages) {
        return database.inOrder(selection(image, languages), ids);
    }

    /** The topics that readers see, or saw before they were withdrawn. */
    Map<UUID, Topic> withWithdrawn(Collection<UUID> ids) {
        return database.byId(selection(true, List.of()).from("topic t"), ids, "");
    }

    private record Owner(String url, TopicEntity topic) {}

    /** The topics that have these addresses in {@code sameAs}, by address, including withdrawn ones. */
    Map<String, TopicEntity> owners(Collection<String> addresses) {
        Map<String, TopicEntity> owners = new HashMap<>();
        if (!addresses.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select i.url, t from TopicSameAs i join Topic t on t.id = i.topicId where i.url in :addresses",
                            Owner.class)
                    .setParameter("addresses", addresses)
                    .getResultStream()
                    .forEach(owner -> owners.put(owner.url, owner.topic));
        }
        return owners;
    }

    /** The broader topics of these topics, and of all topics above them, by id. */
    Map<String, Set<String>> hierarchy(Collection<UUID> ids) {
        Map<String, Set<String>> broader = new HashMap<>();
        if (!ids.isEmpty()) {
            database.read(
                            new SqlStatement(HIERARCHY, Map.of("ids", ids.toArray(UUID[]::new))),
                            row -> List.of(row.uuid("topic_id"), row.uuid("other_id")))
                    .forEach(link -> broader.computeIfAbsent(Kind.TOPIC.id(link.get(0)), topic -> new HashSet<>())
                            .add(Kind.TOPIC.id(link.get(1))));
        }
        return broader;
    }

    /** All links of these topics, in their order, also to topics that readers do not see. */
    Map<UUID, List<TopicRelationEntity>> links(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "from TopicRelation l where l.topicId in :ids order by l.topicId, l.position",
                                TopicRelationEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(groupingBy(link -> link.topicId));
    }

    /** What pages show of those of these topics that readers see, by id. */
    Map<String, TopicRef> references(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select new io.backgrounder.topic.TopicRef(t.id, t.slug, t.name) from Topic t"
                                        + " where t.id in :ids and t.withdrawnAt is null",
                                TopicRef.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(toMap(TopicRef::id, topic -> topic));
    }

    /** The topics of which readers are shown a description that holds no longer. */
    List<UUID> outdated(LocalDate today, int most) {
        return getEntityManager()
                .createQuery(
                        "select t.id from Topic t where t.describedUntil <= :today and t.withdrawnAt is null order by t.id",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    private static Selection<Topic> selection(boolean image, List<String> languages) {
        return new Selection<>(
                "t.id",
                FIXED + ImageJson.column("t", image),
                "published_topic t",
                row -> topic(row).in(languages));
    }

    private static Topic topic(SqlRow row) throws SQLException {
        Provenance provenance = ProvenanceColumn.read(row);
        return TopicBuilder.builder()
                .provenance(provenance.sections())
                .responsible(provenance.responsible())
                .disclosure(row.text("disclosure"))
                .id(Kind.TOPIC.id(row.uuid("id")))
                .slug(row.text("slug"))
                .name(row.text("name"))
                .topicType(row.text("topic_type"))
                .description(row.text("description"))
                .descriptionSource(
                        DescriptionSource.of(row.text("description_source_name"), row.text("description_source_url")))
                .descriptions(DatedDescription.orNone(row.rows("descriptions", DatedDescription::of)))
                .nameLanguage(row.text("text_language"))
                .localized(Localization.read(row.text("localized")))
                .aliases(row.texts("aliases"))
                .image(ImageJson.image(row.text("image")))
                .sameAs(row.texts("same_as"))
                .broader(row.rows("broader", TopicRelation::of))
                .related(row.rows("related", TopicRelation::of))
                .updatedAt(row.instant("updated_at"))
                .contentUpdatedAt(row.instant("content_updated_at"))
                .revision((int) row.number("revision"))
                .links(Topic.TopicLinks.all(row.text("slug")))
                .build();
    }
}
