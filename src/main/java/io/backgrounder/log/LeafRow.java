package io.backgrounder.log;

import io.backgrounder.address.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** A leaf with what readers may know of it. */
record LeafRow(
        long index,
        String type,
        String kind,
        UUID resourceId,
        Integer revision,
        UUID entryId,
        byte[] hashes,
        byte[] salt,
        boolean readable,
        Instant redactedAt,
        String reason) {

    LogLeaf leaf() {
        boolean known = readable && salt != null;
        return LogLeafBuilder.builder()
                .index(index)
                .type(type)
                .resource(Kind.of(kind).id(resourceId))
                .revision(revision)
                .correction(type.equals(LeafName.CORRECTION) ? Kind.CORRECTION.id(entryId) : null)
                .redaction(
                        known && type.equals(LeafName.REDACTION)
                                ? new RedactionContent(entryId, redactedAt, reason)
                                : null)
                .hash(Base64.getEncoder().encodeToString(Arrays.copyOf(hashes, MerkleTree.HASH_BYTES)))
                .salt(known ? Base64.getEncoder().encodeToString(salt) : null)
                .redacted(salt == null)
                .build();
    }
}
