package io.backgrounder.publication;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A resource as editors have it: its state, its draft, and what is scheduled. Each resource that has documents has one. */
@Entity(name = "Manuscript")
public class ManuscriptEntity {
    @Id
    public UUID id;

    /** The prefix of a {@link Kind}. */
    public String kind;

    public String slug;
    public String language;
    public String title;
    public String status;

    /** The version of the draft, if there is one that is newer than what readers see; otherwise null. */
    public Integer draft;

    /** The ids of the sources, topics, contributors and FAQs that the draft uses. They cannot be deleted. */
    public String[] draftUses = {};

    public Instant editedAt;

    /** Who edited it last. */
    public String editedBy;

    /** That of the newest document; null if it has none. */
    public Instant publishedAt;

    public boolean withoutTopics;

    /** The share of the sentences of the newest document that have evidence; null if none has. */
    public Double evidenced;

    public Instant dueAt;
    public String dueStatus;
    public String dueNote;
    public String dueAuthor;

    /** Why the scheduled publication or withdrawal failed. It is not retried. */
    public String dueFailure;

    /** {@code pending}, {@code failed}, or null if nothing is scheduled. The schema derives it. */
    @Column(insertable = false, updatable = false)
    public String scheduleStatus;

    ManuscriptEntity() {}

    /** The manuscript of a resource that readers have never seen. */
    ManuscriptEntity(Kind kind, UUID id) {
        this.id = id;
        this.kind = kind.prefix();
        status = "draft";
    }

    /** Whether readers see the resource, or saw it before it was withdrawn. */
    public boolean wasPublished() {
        return !status.equals("draft") && !status.equals("scheduled");
    }

    void describe(Document<?> document, Edit edit) {
        slug = document.slug();
        language = document.language();
        title = document.title();
        publishedAt = document.publishedAt();
        withoutTopics = document.withoutTopics();
        evidenced = document.evidenced();
        editedAt = edit.at();
        editedBy = edit.author();
    }

    void releaseDraft() {
        draft = null;
        draftUses = new String[0];
    }

    void cancelDue() {
        dueAt = null;
        dueStatus = null;
        dueNote = null;
        dueAuthor = null;
        dueFailure = null;
    }
}
