package io.backgrounder.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** An article on which a statement of a document rests. */
@Entity(name = "EvidenceArticle")
@IdClass(EvidenceArticleEntity.Key.class)
class EvidenceArticleEntity {
    record Key(UUID resourceId, UUID articleId) {}

    @Id
    UUID resourceId;

    @Id
    UUID articleId;

    /** Null unless the evidence names it. */
    UUID sourceId;

    /** For Hibernate. */
    EvidenceArticleEntity() {}

    EvidenceArticleEntity(UUID resourceId, UUID articleId, UUID sourceId) {
        this.resourceId = resourceId;
        this.articleId = articleId;
        this.sourceId = sourceId;
    }
}
