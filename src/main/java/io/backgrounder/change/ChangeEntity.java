package io.backgrounder.change;

import io.backgrounder.address.Kind;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.query.Dependencies;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A change that readers could see. */
@Entity(name = "Change")
public class ChangeEntity {
    /** The position in the log, from 1: dense, and in the order in which changes were committed. */
    @Id
    public long position;

    public Instant at;

    /** {@code created}, {@code updated}, {@code withdrawn}, {@code merged}, {@code corrected}, {@code redacted} or {@code deleted}. */
    public String action;

    /** The prefix of a {@link Kind}. */
    public String kind;

    public UUID resourceId;

    /** The newest revision that readers have seen; null for what was deleted or merged. */
    public Integer revision;

    /** The members of the document that changed. */
    public List<String> sections = List.of();

    /** Whether it matters to readers. */
    public boolean significant = true;

    /** The resource into which it was merged. */
    public UUID successorId;

    public UUID correctionId;

    /** The surrogate keys of the answers that are no longer true. */
    public List<String> keys;

    /** Whether the page changed only through what it embeds, such as a topic that was renamed. */
    public boolean derived;

    /** For a derived change, the position of the change that caused it, or of the first of several. */
    public Long cause;

    /** Whether it changes what pages of other resources embed of this one. */
    @Transient
    public boolean embedded;

    /** The change, logged before this one, that becomes its {@link #cause}. */
    @Transient
    ChangeEntity causedBy;

    public static ChangeEntity of(String action, Kind kind, UUID id, Instant at, Collection<String> keys) {
        ChangeEntity change = new ChangeEntity();
        change.action = action;
        change.kind = kind.prefix();
        change.resourceId = id;
        change.at = at;
        change.keys = Stream.concat(keys.stream(), Stream.of(Dependencies.SEARCH))
                .distinct()
                .toList();
        return change;
    }

    /** The change of another page of the same kind that shows what this one has changed. It has no keys: this one has those of the page. */
    public ChangeEntity derived(UUID page, int revision) {
        ChangeEntity change = new ChangeEntity();
        change.action = "updated";
        change.kind = kind;
        change.resourceId = page;
        change.revision = revision;
        change.at = at;
        change.significant = false;
        change.keys = List.of();
        change.derived = true;
        change.causedBy = this;
        return change;
    }

    public void addKey(String key) {
        keys = Stream.concat(keys.stream(), Stream.of(key)).distinct().toList();
    }

    public Kind kind() {
        return Kind.of(kind);
    }

    /** Kind and action, {@code story.updated}: the name of the event. */
    public String event() {
        return kind + "." + action;
    }

    /** The id of the resource into which it was merged, or null. */
    public String mergedInto() {
        return successorId == null ? null : kind().id(successorId);
    }

    /** The correction's id, or null. */
    public String correction() {
        return correctionId == null ? null : Kind.CORRECTION.id(correctionId);
    }

    /** Where to read what the resource says now: by id, which no later change alters. */
    public SelfLink links() {
        return new SelfLink(kind().path(resource()));
    }

    /** The resource's id as the API writes it. */
    public String resource() {
        return kind().id(resourceId);
    }
}
