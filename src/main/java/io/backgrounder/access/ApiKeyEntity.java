package io.backgrounder.access;

import io.backgrounder.address.Kind;
import io.backgrounder.address.TypeId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A stored key: its name, what it allows, and until when. */
@Entity(name = "ApiKey")
class ApiKeyEntity {
    /** The prefix of its ids, and its kind in the audit trail. */
    static final String KIND = "key";

    /** The constraint by which a name is given only once. */
    static final String NAME_ONCE = "api_key_name_once";

    @Id
    UUID id;

    /** The name by which its user acts: given to one key only, for good. */
    String name;

    List<String> scopes;

    /** The contributor whose key it is; may be null. */
    UUID contributorId;

    Instant createdAt;
    String createdBy;
    Instant expiresAt;
    Instant revokedAt;

    /** When it was last used, to the minute. */
    Instant lastUsedAt;

    /** The id as text, {@code key_01jq2x…}. */
    static String text(UUID id) {
        return TypeId.format(KIND, id);
    }

    static Optional<UUID> parse(String text) {
        return TypeId.parse(KIND, text);
    }

    boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    /** The id of its contributor; null if it has none. */
    String contributor() {
        return contributorId == null ? null : Kind.CONTRIBUTOR.id(contributorId);
    }

    boolean isAdmin() {
        return scopes.contains(Scopes.ADMIN);
    }
}
