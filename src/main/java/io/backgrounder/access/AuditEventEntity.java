package io.backgrounder.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An event of the audit trail. */
@Entity(name = "AuditEvent")
@Table(name = "audit")
class AuditEventEntity {
    @Id
    UUID id;

    Instant at;
    String actor;
    String action;
    String kind;
    String resource;
    String detail;
}
