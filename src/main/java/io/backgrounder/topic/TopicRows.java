package io.backgrounder.topic;

import io.backgrounder.document.RowWriter;
import io.backgrounder.image.ImageJson;
import io.backgrounder.web.text.Localization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of topics, beside those of the topics themselves. */
final class TopicRows {
    /** Their entities. */
    static final List<String> PARTS = List.of("TopicAlias", "TopicDescription", "TopicSameAs", "TopicRelation");

    private final List<TopicAliasEntity> aliases = new ArrayList<>();
    private final List<TopicDescriptionEntity> descriptions = new ArrayList<>();
    private final List<TopicSameAsEntity> sameAs = new ArrayList<>();
    private final List<TopicRelationEntity> relations = new ArrayList<>();

    void add(UUID id, TopicDocument document) {
        RowWriter.inOrder(document.aliases(), (alias, i) -> aliases.add(new TopicAliasEntity(id, i, alias)));
        RowWriter.inOrder(
                Descriptions.of(document).all(),
                (dated, i) -> descriptions.add(new TopicDescriptionEntity(id, i, dated)));
        RowWriter.inOrder(document.sameAs(), (address, i) -> sameAs.add(new TopicSameAsEntity(id, i, address)));
        RowWriter.inOrder(document.broader(), (link, i) -> relations.add(TopicRelationEntity.of(id, i, link)));
        RowWriter.inOrder(document.related(), (link, i) -> relations.add(TopicRelationEntity.of(id, i, link)));
    }

    List<List<?>> all() {
        return List.of(aliases, descriptions, sameAs, relations);
    }

    static TopicEntity row(UUID id, TopicDocument document, TopicReferences references) {
        LocalDate today = references.today();
        TopicEntity row = new TopicEntity();
        row.id = id;
        row.slug = document.slug();
        row.name = document.name();
        row.topicType = document.topicType();
        row.description = Descriptions.of(document).on(today);
        row.describedUntil = Descriptions.of(document).until(today);
        if (document.descriptionSource() != null) {
            row.descriptionSourceName = document.descriptionSource().name();
            row.descriptionSourceUrl = document.descriptionSource().url();
        }
        row.image = ImageJson.write(document.image());
        row.textLanguage = document.textLanguage();
        row.localized = Localization.json(document.localized());
        row.provenance = references.provenance().json(document);
        row.disclosure = document.disclosure();
        row.updatedAt = document.updatedAt();
        row.contentUpdatedAt = document.contentUpdatedAt();
        row.revision = document.revision();
        row.withdrawnReason = document.withdrawnReason();
        row.withdrawnAt = document.withdrawnAt();
        return row;
    }
}
