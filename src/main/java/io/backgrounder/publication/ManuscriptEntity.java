package io.backgrounder.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A story as editors have it: its state, its draft, and what is scheduled. Each story has one. */
@Entity(name = "Manuscript")
public class ManuscriptEntity {
    @Id
    public UUID storyId;

    public String slug;
    public String language;
    public String headline;
    public String status;

    /** The version of the draft, if there is one that is newer than what readers see; otherwise null. */
    public Integer draft;

    /** The ids of the sources, topics and FAQs that the draft uses. They cannot be deleted. */
    public String[] draftUses = {};

    public Instant editedAt;
    public Instant dueAt;
    public String dueStatus;
    public String dueNote;
    public String dueAuthor;

    /** Why the scheduled publication or withdrawal failed. It is not retried. */
    public String dueFailure;

    /** {@code pending}, {@code failed}, or null if nothing is scheduled. The schema derives it. */
    @Column(insertable = false, updatable = false)
    public String scheduleStatus;

    /** Whether readers see the story, or saw it before it was withdrawn. */
    public boolean wasPublished() {
        return !status.equals("draft") && !status.equals("scheduled");
    }

    void describe(PublishableDocument<?> document, Instant now) {
        slug = document.slug();
        language = document.language();
        headline = document.title();
        editedAt = now;
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
