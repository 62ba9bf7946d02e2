package io.backgrounder.address;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** An {@link ExternalId} of a resource. */
@Entity(name = "ExternalId")
@IdClass(ExternalIdEntity.Key.class)
class ExternalIdEntity {
    record Key(String kind, String namespace, String value) {}

    @Id
    String kind;

    @Id
    String namespace;

    @Id
    String value;

    UUID resourceId;
}
