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

/** One thing that readers could see change. */
@Entity(name = "Change")
public class ChangeEntity {
    /** Its place in the log, from 1: dense, and in the order in which changes were committed. */
    @Id
    public long position;

    public Instant at;

    /** {@code created}, {@code updated}, {@code withdrawn}, {@code merged}, {@code corrected} or {@code deleted}. */
    public String action;

    /** A {@link Kind}'s prefix. */
    public String kind;

    public UUID resourceId;

    /** Of a story: the newest that readers have seen. */
    public Integer revision;

    /** The document's members that are not as they were. */
    public List<String> sections = List.of();

    /** Whether it matters to a reader. */
    public boolean significant = true;

    /** What it was merged into. */
    public UUID successorId;

    public UUID correctionId;

    /** The surrogate keys of the answers that are no longer true. */
    public List<String> keys;

    /** Whether the page changed only by what it embeds: a topic that was renamed, say. */
    public boolean derived;

    /** Of a derived change: the position of the change that it follows from, or of the first of several. */
    public Long cause;

    /** Whether the change is to what pages of other resources embed of this one. */
    @Transient
    public boolean embedded;

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

    public Kind kind() {
        return Kind.of(kind);
    }

    /** Kind and action, {@code story.updated}: what an event is called. */
    public String event() {
        return kind + "." + action;
    }

    /** The id of what it was merged into, or null. */
    public String mergedInto() {
        return successorId == null ? null : kind().id(successorId);
    }

    /** The correction's id, or null. */
    public String correction() {
        return correctionId == null ? null : Kind.CORRECTION.id(correctionId);
    }

    /** Where to read what it says now: by id, which no later change makes another. */
    public SelfLink links() {
        return new SelfLink(kind().path(resource()));
    }

    /** The resource's id as the API writes it. */
    public String resource() {
        return kind().id(resourceId);
    }
}
