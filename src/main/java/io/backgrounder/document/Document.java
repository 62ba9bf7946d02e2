package io.backgrounder.document;

import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.Problem;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A resource as an editor or a pipeline writes it, as a whole. References to other resources are slugs.
 *
 * @param <D> the document itself
 */
public interface Document<D extends Document<D>> extends ImportLine {
    /** Assigned by the server unless the document already has one. */
    String id();

    String slug();

    /** The slugs at which the resource could be found before. The list only ever grows. */
    List<String> formerSlugs();

    /** The most former slugs that a resource may have, so that what an export says of it fits into a document. */
    int MOST_FORMER_SLUGS = 1000;

    /** Returns an error for each value that repeats an earlier one of the list. Nulls are ignored. */
    static List<Problem.Error> repeated(String pointer, List<?> values) {
        Set<Object> seen = new HashSet<>();
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) != null && !seen.add(values.get(i)))
                .mapToObj(i -> Problem.Error.member(pointer + "/" + i, "repeats an earlier value"))
                .toList();
    }

    /** BCP 47; null for kinds without a language. */
    default String language() {
        return null;
    }

    /** The headline, question or name, by which editors know it. */
    String title();

    /** {@code draft}, {@code scheduled}, {@code published}, {@code archived} or {@code withdrawn}. */
    String status();

    /** When readers first saw it, or the earlier time that they are to be told; null for kinds without such a time. */
    default Instant publishedAt() {
        return null;
    }

    /** Whether it is a story without topics. */
    default boolean withoutTopics() {
        return false;
    }

    /** Whether it is a translation of another of its kind. */
    default boolean translates() {
        return false;
    }

    /** The code of IPTC's digital source types of who or what translated it; null if it is no translation, or does not say. */
    default String translatedBy() {
        return null;
    }

    Instant scheduledAt();

    /** Whether this is a draft that readers do not see. */
    Boolean draft();

    /** The number of the newest revision that readers have seen. */
    Integer revision();

    /** Whether readers see the resource, or saw it before it was withdrawn. */
    default boolean wasSeen() {
        return revision() != null;
    }

    /** The ids of the resource in other systems, by namespace. Not part of the content. */
    Map<String, String> externalIds();

    String withdrawnReason();

    Instant withdrawnAt();

    /** Server-owned; honoured only when an import creates the resource. */
    Instant updatedAt();

    /** Server-owned, as {@link #updatedAt} is. */
    Instant contentUpdatedAt();

    /** Whether this write leaves {@link #contentUpdatedAt} as it is. Not stored. */
    Boolean minorEdit();

    /** The slug of the resource to merge this one into; null if it stays, or if its kind is not merged. Not stored. */
    default String mergedInto() {
        return null;
    }

    /** Whether readers can no longer see the resource. */
    default boolean withdrawn() {
        return "withdrawn".equals(status());
    }

    /** A copy of the document with this id and slug. */
    D at(String id, String slug);

    /** A copy of the document with another time of publication, if its kind has one, and other former slugs. */
    D with(Instant publishedAt, List<String> formerSlugs);

    /** A copy of the document with other members beside its content. */
    D with(Lifecycle lifecycle);

    /**
     * A copy with ids for its parts, which keep the ids that they have in {@code known}.
     *
     * @param known may be null
     */
    default D identified(D known) {
        return with(lifecycle());
    }

    /** Errors for parts that name a place in the document, once they are {@link #identified}: those without one. */
    default List<Problem.Error> misplaced() {
        return List.of();
    }

    /** Errors for parts that have lost their place, with which a draft cannot be published. */
    default List<Problem.Error> detached() {
        return List.of();
    }

    /** A copy without the parts that have no place. */
    default D attached() {
        return with(lifecycle());
    }

    /** The share of its sentences that have evidence, from 0 to 1; null if none has. */
    default Double evidenced() {
        return null;
    }

    /** Errors for parts that a machine has made. */
    default List<Problem.Error> machineMade() {
        return List.of();
    }

    /** Errors for parts that a machine has made and nobody has reviewed, and if nobody answers for them. */
    default List<Problem.Error> unreviewed() {
        return List.of();
    }

    /** A copy without the reviews of its parts, which only the server gives. */
    default D withoutReviews() {
        return at(id(), slug());
    }

    default Lifecycle lifecycle() {
        return Lifecycle.of(this);
    }

    /** The document without the members beside its content, so that two documents with the same content are equal. */
    default D content() {
        return with(Lifecycle.NONE);
    }

    /** The part of the content that readers see. */
    default D visible() {
        return content().with(publishedAt(), List.of());
    }

    /** The document as it is published. */
    default D published(String status, boolean minorEdit) {
        return with(lifecycle()
                .with()
                .status(status)
                .withdrawnReason(null)
                .minorEdit(minorEdit)
                .build());
    }

    default D withdrawn(String reason) {
        return with(
                lifecycle().with().status("withdrawn").withdrawnReason(reason).build());
    }

    /** Errors in the members about the state of the document. */
    default List<Problem.Error> lifecycleFaults() {
        return withdrawn() == (withdrawnReason() != null)
                ? List.of()
                : List.of(Problem.Error.member(
                        "/withdrawnReason",
                        withdrawn() ? "must say why" : "is allowed only with the status withdrawn"));
    }

    /** A copy with the server's members filled in: from {@code stored}, or from {@code clocks} for a new resource. */
    default D completed(UUID id, List<String> formerSlugs, D stored, Clocks clocks) {
        boolean asStored = status() == null && stored != null;
        String status = status() != null ? status() : stored != null ? stored.status() : "published";
        Instant published =
                publishedAt() != null ? publishedAt() : stored != null ? stored.publishedAt() : clocks.updatedAt();
        Instant withdrawn = stored != null && stored.withdrawn() ? stored.withdrawnAt() : withdrawnAt();
        return identified(stored)
                .with(published, formerSlugs)
                .with(LifecycleBuilder.builder()
                        .id(Kind.of(lineType()).id(id))
                        .status(status)
                        .withdrawnReason(asStored ? stored.withdrawnReason() : withdrawnReason())
                        .withdrawnAt("withdrawn".equals(status) ? withdrawn : null)
                        .revision(stored != null ? stored.revision() : revision() != null ? revision() : (Integer) 1)
                        .updatedAt(clocks.updatedAt())
                        .contentUpdatedAt(clocks.contentUpdatedAt())
                        .build());
    }

    /** The timestamps that a new resource starts with: the document's own, or now. */
    default Clocks firstClocks(Instant now) {
        Instant updated = updatedAt() != null ? updatedAt() : now;
        return new Clocks(updated, contentUpdatedAt() != null ? contentUpdatedAt() : updated);
    }

    default Clocks clocks() {
        return new Clocks(updatedAt(), contentUpdatedAt());
    }

    /** The timestamps after this document has replaced one with the timestamps {@code before}. */
    default Clocks nextClocks(Clocks before, Instant now) {
        return new Clocks(now, Boolean.TRUE.equals(minorEdit()) ? before.contentUpdatedAt() : now);
    }
}
