package io.backgrounder.topic;

import static io.backgrounder.topic.TopicRelationEntity.BROADER;
import static io.backgrounder.topic.TopicRelationEntity.RELATED;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.provenance.Provenance;
import io.backgrounder.provenance.ProvenanceContributors;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.PublishedUpserts;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Writes topics with their names, descriptions, addresses elsewhere, and links to other topics, which are replaced as a whole. */
@ApplicationScoped
public class TopicUpserts extends PublishedUpserts<TopicDocument, TopicReferences> {
    @Inject
    TopicRepository topics;

    @Inject
    Linkables linkables;

    @Inject
    ProvenanceContributors attributed;

    public TopicUpserts() {
        super(Kind.TOPIC, Set.of("slug", "name", "topicType", "description", "textLanguage", "localized"));
    }

    @Override
    protected TopicReferences references(List<TopicDocument> documents) {
        return TopicReferences.of(documents, linkables, topics, attributed);
    }

    @Override
    protected TopicDocument resolved(TopicDocument document, TopicReferences references, List<Problem.Error> errors) {
        errors.addAll(references.faults(document));
        if (errors.isEmpty() && !document.withdrawn()) {
            errors.addAll(references.unpublished(document));
        }
        errors.addAll(TopicReferences.taken(document, references.ownId(document), references.owners()));
        if (!errors.isEmpty()) {
            return document;
        }
        TopicDocument resolved = references.resolved(document);
        references.accept(resolved);
        return resolved;
    }

    /** Without links to topics that readers do not see, and with the description that they see. */
    @Override
    protected TopicDocument readable(TopicDocument document, TopicReferences references) {
        return references.readable(document);
    }

    /** What of a page is written. */
    static TopicDocument content(Topic topic) {
        return TopicDocumentBuilder.builder()
                .slug(topic.slug())
                .name(topic.name())
                .topicType(topic.topicType())
                .description(Descriptions.of(topic).undated())
                .descriptionSource(topic.descriptionSource())
                .descriptions(Descriptions.of(topic).dated())
                .aliases(topic.aliases())
                .image(topic.image())
                .textLanguage(topic.nameLanguage())
                .localized(topic.localized())
                .sameAs(topic.sameAs())
                .provenance(Provenance.documents(topic.provenance(), ContributorRef::id))
                .responsible(Provenance.document(topic.responsible(), ContributorRef::id))
                .broader(shown(
                        topic.broader(), link -> new BroaderLink(link.topic().id(), link.type())))
                .related(shown(
                        topic.related(),
                        link -> new RelatedLink(link.topic().id(), link.type(), link.validFrom(), link.validTo())))
                .build();
    }

    /** The links that a page shows, as they are written; the page of a revision from an import may have none. */
    private static <T> List<T> shown(List<TopicRelation> links, Function<TopicRelation, T> written) {
        return links == null ? List.of() : links.stream().map(written).toList();
    }

    @Override
    protected Map<UUID, TopicDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, TopicDocument> stored = new HashMap<>();
        Map<UUID, List<TopicRelationEntity>> links = topics.links(formerSlugs.keySet());
        topics.withWithdrawn(formerSlugs.keySet())
                .forEach((id, topic) -> stored.put(
                        id,
                        content(topic)
                                .with()
                                .broader(links(links.get(id), BROADER, TopicRelationEntity::broader))
                                .related(links(links.get(id), RELATED, TopicRelationEntity::related))
                                .provenance(Provenance.documents(topic.provenance(), ContributorRef::slug))
                                .responsible(Provenance.document(topic.responsible(), ContributorRef::slug))
                                .id(topic.id())
                                .formerSlugs(formerSlugs.get(id))
                                .revision(topic.revision())
                                .updatedAt(topic.updatedAt())
                                .contentUpdatedAt(topic.contentUpdatedAt())
                                .build()));
        return withStatus(stored);
    }

    private static <T> List<T> links(
            List<TopicRelationEntity> links, String relation, Function<TopicRelationEntity, T> written) {
        return links == null
                ? List.of()
                : links.stream()
                        .filter(link -> link.relation.equals(relation))
                        .map(written)
                        .toList();
    }

    @Override
    protected void writeRows(
            Map<UUID, TopicDocument> documents, Collection<UUID> existing, TopicReferences references) {
        Map<UUID, TopicEntity> rows = new LinkedHashMap<>();
        TopicRows parts = new TopicRows();
        documents.forEach((id, document) -> {
            rows.put(id, TopicRows.row(id, document, references));
            parts.add(id, document);
        });
        for (String part : TopicRows.PARTS) {
            delete("delete from " + part + " p where p.topicId in :owners", existing);
        }
        save(rows, existing);
        attributed.save(documents, existing, references.provenance());
        parts.all().forEach(session::insertMultiple);
    }

    /** Other topics no longer name it. */
    @Override
    public void remove(UUID id) {
        attributed.remove(List.of(id));
        session.createMutationQuery("delete from TopicRelation r where r.otherId = :id")
                .setParameter("id", id)
                .executeUpdate();
        super.remove(id);
    }

    @Override
    protected Map<UUID, Topic> pages(Map<UUID, TopicDocument> documents, TopicReferences references) {
        Map<String, TopicRef> others = topics.references(documents.values().stream()
                .flatMap(TopicReferences::others)
                .flatMap(other -> Kind.TOPIC.parseId(other).stream())
                .distinct()
                .toList());
        Map<UUID, Topic> pages = new HashMap<>();
        documents.forEach((id, topic) -> {
            Descriptions descriptions = Descriptions.of(topic);
            Provenance provenance = references.provenance().page(topic);
            pages.put(
                    id,
                    TopicBuilder.builder()
                            .id(topic.id())
                            .slug(topic.slug())
                            .name(topic.name())
                            .topicType(topic.topicType())
                            .description(descriptions.on(references.today()))
                            .descriptionSource(topic.descriptionSource())
                            .descriptions(DatedDescription.orNone(descriptions.all()))
                            .aliases(topic.aliases())
                            .image(topic.image())
                            .nameLanguage(topic.textLanguage())
                            .localized(topic.localized().isEmpty() ? null : topic.localized())
                            .provenance(provenance.sections())
                            .responsible(provenance.responsible())
                            .disclosure(topic.disclosure())
                            .sameAs(topic.sameAs())
                            .broader(topic.broader().stream()
                                    .filter(link -> others.containsKey(link.topic()))
                                    .map(link -> new TopicRelation(others.get(link.topic()), link.type(), null, null))
                                    .toList())
                            .related(topic.related().stream()
                                    .filter(link -> others.containsKey(link.topic()))
                                    .map(link -> new TopicRelation(
                                            others.get(link.topic()), link.type(), link.validFrom(), link.validTo()))
                                    .toList())
                            .updatedAt(topic.updatedAt())
                            .contentUpdatedAt(topic.contentUpdatedAt())
                            .revision(topic.revision())
                            .links(Topic.TopicLinks.all(topic.slug()))
                            .build()
                            .in(List.of()));
        });
        return pages;
    }
}
