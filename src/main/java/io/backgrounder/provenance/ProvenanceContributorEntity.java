package io.backgrounder.provenance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A contributor that the provenance of a document names. */
@Entity(name = "ProvenanceContributor")
@IdClass(ProvenanceContributorEntity.Key.class)
class ProvenanceContributorEntity {
    record Key(UUID resourceId, UUID contributorId) {}

    @Id
    UUID resourceId;

    @Id
    UUID contributorId;

    /** For Hibernate. */
    ProvenanceContributorEntity() {}

    ProvenanceContributorEntity(UUID resourceId, UUID contributorId) {
        this.resourceId = resourceId;
        this.contributorId = contributorId;
    }
}
