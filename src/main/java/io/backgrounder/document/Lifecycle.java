package io.backgrounder.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Map;

/**
 * The members of a document that are not its content: what they mean is said in the documents' schemas. The server owns all but
 * {@code externalIds}.
 *
 * @param status {@code draft}, {@code scheduled}, {@code published}, {@code archived} or {@code withdrawn}
 * @param draft true if the document is a draft that readers do not see; otherwise null
 * @param revision the number of the newest revision that readers have seen; null if they have seen none
 * @param externalIds by namespace; they are the resource's, and no part of a draft or revision
 * @param minorEdit whether this write leaves {@code contentUpdatedAt} as it is; not stored
 */
@RecordBuilder
public record Lifecycle(
        String id,
        String status,
        String withdrawnReason,
        Instant withdrawnAt,
        Instant scheduledAt,
        Boolean draft,
        Integer revision,
        Instant updatedAt,
        Instant contentUpdatedAt,
        Map<String, String> externalIds,
        Boolean minorEdit)
        implements LifecycleBuilder.With {
    /** Of a document that is only its content. */
    public static final Lifecycle NONE = LifecycleBuilder.builder().build();

    public static final String STATUSES = "draft|scheduled|published|archived|withdrawn";

    static Lifecycle of(Document<?> document) {
        return LifecycleBuilder.builder()
                .id(document.id())
                .status(document.status())
                .withdrawnReason(document.withdrawnReason())
                .withdrawnAt(document.withdrawnAt())
                .scheduledAt(document.scheduledAt())
                .draft(document.draft())
                .revision(document.revision())
                .updatedAt(document.updatedAt())
                .contentUpdatedAt(document.contentUpdatedAt())
                .externalIds(document.externalIds())
                .minorEdit(document.minorEdit())
                .build();
    }
}
