package io.backgrounder.topic;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.PublishedUpserts;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes topics with their aliases. They refer to no other resources; no two topics have the same Wikidata id. */
@ApplicationScoped
public class TopicUpserts extends PublishedUpserts<TopicDocument, Map<String, TopicEntity>> {
    @Inject
    TopicRepository topics;

    public TopicUpserts() {
        super(Kind.TOPIC, Set.of("slug", "name", "topicType", "description", "descriptionAsOf"));
    }

    /** The existing topics that have one of these Wikidata ids. */
    @Override
    protected Map<String, TopicEntity> references(List<TopicDocument> documents) {
        List<String> ids = documents.stream()
                .map(TopicDocument::wikidataId)
                .filter(id -> id != null)
                .toList();
        Map<String, TopicEntity> owners = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            topics.find("wikidataId in ?1", ids).stream().forEach(topic -> owners.put(topic.wikidataId, topic));
        }
        return owners;
    }

    /** The topic that has the document's Wikidata id, and that readers see or saw. */
    Optional<TopicEntity> owner(TopicDocument document) {
        return references(List.of(document)).values().stream().findFirst();
    }

    static Problem.Error taken(TopicEntity owner) {
        return Problem.Error.member("/wikidataId", "belongs to the topic '" + owner.slug + "'");
    }

    @Override
    protected TopicDocument resolved(
            TopicDocument document, Map<String, TopicEntity> references, List<Problem.Error> errors) {
        TopicEntity owner = references.get(document.wikidataId());
        if (owner != null
                && !owner.slug.equals(document.slug())
                && !Kind.TOPIC.id(owner.id).equals(document.id())) {
            errors.add(taken(owner));
        }
        return document;
    }

    /** What of a page is written. */
    static TopicDocument content(Topic topic) {
        return TopicDocumentBuilder.builder()
                .slug(topic.slug())
                .name(topic.name())
                .topicType(topic.topicType())
                .description(topic.description())
                .descriptionSource(topic.descriptionSource())
                .descriptionAsOf(topic.descriptionAsOf())
                .wikidataId(topic.wikidataId())
                .aliases(topic.aliases())
                .build();
    }

    @Override
    protected Map<UUID, TopicDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, TopicDocument> stored = new HashMap<>();
        topics.withWithdrawn(formerSlugs.keySet())
                .forEach((id, topic) -> stored.put(
                        id,
                        content(topic)
                                .with()
                                .id(topic.id())
                                .formerSlugs(formerSlugs.get(id))
                                .revision(topic.revision())
                                .updatedAt(topic.updatedAt())
                                .contentUpdatedAt(topic.contentUpdatedAt())
                                .build()));
        return withStatus(stored);
    }

    @Override
    protected void writeRows(
            Map<UUID, TopicDocument> documents, Collection<UUID> existing, Map<String, TopicEntity> references) {
        Map<UUID, TopicEntity> rows = new LinkedHashMap<>();
        List<TopicAliasEntity> aliases = new ArrayList<>();
        documents.forEach((id, document) -> {
            rows.put(id, row(id, document));
            inOrder(document.aliases(), (name, position) -> aliases.add(alias(id, position, name)));
        });
        delete("delete from TopicAlias a where a.topicId in :owners", existing);
        save(rows, existing);
        session.insertMultiple(aliases);
    }

    private static TopicEntity row(UUID id, TopicDocument document) {
        TopicEntity row = new TopicEntity();
        row.id = id;
        row.slug = document.slug();
        row.name = document.name();
        row.topicType = document.topicType();
        row.description = document.description();
        if (document.descriptionSource() != null) {
            row.descriptionSourceName = document.descriptionSource().name();
            row.descriptionSourceUrl = document.descriptionSource().url();
        }
        row.descriptionAsOf = document.descriptionAsOf();
        row.wikidataId = document.wikidataId();
        row.updatedAt = document.updatedAt();
        row.contentUpdatedAt = document.contentUpdatedAt();
        row.revision = document.revision();
        row.withdrawnReason = document.withdrawnReason();
        row.withdrawnAt = document.withdrawnAt();
        return row;
    }

    private static TopicAliasEntity alias(UUID topic, int position, String name) {
        TopicAliasEntity row = new TopicAliasEntity();
        row.topicId = topic;
        row.position = position;
        row.name = name;
        return row;
    }

    @Override
    protected Map<UUID, Topic> pages(Map<UUID, TopicDocument> documents, Map<String, TopicEntity> references) {
        Map<UUID, Topic> pages = new HashMap<>();
        documents.forEach((id, topic) -> pages.put(
                id,
                TopicBuilder.builder()
                        .id(topic.id())
                        .slug(topic.slug())
                        .name(topic.name())
                        .topicType(topic.topicType())
                        .description(topic.description())
                        .descriptionSource(topic.descriptionSource())
                        .descriptionAsOf(topic.descriptionAsOf())
                        .wikidataId(topic.wikidataId())
                        .aliases(topic.aliases())
                        .updatedAt(topic.updatedAt())
                        .contentUpdatedAt(topic.contentUpdatedAt())
                        .revision(topic.revision())
                        .links(Topic.TopicLinks.all(topic.slug()))
                        .build()));
        return pages;
    }
}
