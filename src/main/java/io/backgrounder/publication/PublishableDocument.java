package io.backgrounder.publication;

import io.backgrounder.document.Document;
import java.time.Instant;
import java.util.List;

/**
 * A document that is drafted, published and withdrawn.
 *
 * @param <D> the document itself
 */
public interface PublishableDocument<D extends PublishableDocument<D>> extends Document<D> {
    String language();

    /** The headline, by which editors know it. */
    String title();

    /** {@code draft}, {@code scheduled}, {@code published}, {@code archived} or {@code withdrawn}. */
    String status();

    /** When readers first saw it, or the earlier time that they are to be told. */
    Instant publishedAt();

    Instant scheduledAt();

    /** Whether this is a draft that readers do not see. */
    Boolean draft();

    String withdrawnReason();

    /** The document without the members that the server owns, so that two documents with the same content are equal. */
    D content();

    /** A copy of the document with another time of publication and other former slugs. */
    D with(Instant publishedAt, List<String> formerSlugs);

    /**
     * A copy of the newest document with the members that the server owns.
     *
     * @param published what readers see or saw; may be null
     */
    D newest(ManuscriptEntity manuscript, D published);

    D published(String status, boolean minorEdit);

    D withdrawn(String reason);
}
