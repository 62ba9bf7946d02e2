package io.backgrounder.story;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Preconditions;
import io.backgrounder.editing.DocumentEditor;
import io.backgrounder.editing.Edited;
import io.backgrounder.web.json.StrongETag;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Edits stories. What is written is a draft; readers see what is published. */
@ApplicationScoped
class StoryEditor extends DocumentEditor<StoryDocument> {
    private static final String IN_FUTURE = "must be in the future; leave it out for now";

    @Inject
    StoryPublisher publisher;

    @Inject
    StoryDesk desk;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Claims claims;

    @Inject
    Corrections corrections;

    @Inject
    PreviewLinks previews;

    StoryEditor() {
        super(Kind.STORY, StoryDocument.class);
    }

    @Override
    protected Optional<StoryDocument> find(UUID id) {
        return desk.newest(id);
    }

    @Override
    protected List<Problem.Error> examine(StoryDocument document) {
        return desk.examine(document);
    }

    @Override
    protected Outcome write(StoryDocument document, Edit edit) {
        return desk.save(document, edit);
    }

    @Override
    protected void remove(StoryDocument document, Edit edit) {
        UUID id = id(document);
        if (manuscripts.of(id).orElseThrow().isLive()) {
            throw conflict("Readers have seen this story: withdraw it by DELETE on its publication.");
        }
        manuscripts.delete(id);
        claims.release(Kind.STORY, id, List.of());
    }

    /** Of what editors have done, so that it stays when something is renamed or merged that the story refers to. */
    @Override
    protected String etag(StoryDocument story) {
        Manuscript manuscript = manuscripts.of(id(story)).orElseThrow();
        List<Object> version = Arrays.asList(
                story.id(),
                manuscript.editedAt,
                manuscript.draft,
                manuscript.status,
                manuscript.dueAt,
                manuscript.dueStatus,
                story.revision(),
                story.updatedAt());
        return StrongETag.of(version.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Both the draft's slug and the one that readers know. */
    @Override
    protected boolean isCurrent(StoryDocument document, String slug) {
        return super.isCurrent(document, slug) || manuscripts.isPublishedAt(id(document), slug);
    }

    @Override
    protected List<Problem.Error> changedByClient(StoryDocument document, StoryDocument before) {
        List<Problem.Error> errors = super.changedByClient(document, before);
        owned(errors, "/status", document.status(), before == null ? "draft" : before.status());
        owned(errors, "/withdrawnReason", document.withdrawnReason(), before == null ? null : before.withdrawnReason());
        owned(errors, "/withdrawnAt", document.withdrawnAt(), before == null ? null : before.withdrawnAt());
        owned(errors, "/scheduledAt", document.scheduledAt(), before == null ? null : before.scheduledAt());
        owned(errors, "/draft", document.draft(), before == null ? null : before.draft());
        owned(errors, "/revision", document.revision(), before == null ? null : before.revision());
        return errors;
    }

    Page<DraftItem> drafts(String reference, ListParams params) {
        return writer.read(() -> manuscripts.versions(id(existing(reference)), params));
    }

    DraftItem draft(String reference, String version) {
        return writer.read(() -> desk.version(id(existing(reference)), version));
    }

    Publication.Tagged publication(String reference) {
        return writer.read(() -> publicationOf(existing(reference)));
    }

    private Publication.Tagged publicationOf(StoryDocument story) {
        Publication publication =
                Publication.of(story, manuscripts.of(id(story)).orElseThrow());
        return new Publication.Tagged(publication, etag(story));
    }

    Publication.Tagged publish(String reference, PublicationOrder order, Preconditions preconditions) {
        return writer.write(() -> {
            StoryDocument story = existing(reference);
            preconditions.requirePresent(etag(story));
            if (order.minorEdit() != null) {
                desk.mark(id(story), order.minorEdit());
            }
            if (order.at() == null) {
                Edit edit = edit(order.note());
                audit.record("publish", Kind.STORY, id(story), order.statusOrDefault());
                Documents.refuse(publisher
                        .publish(id(story), order.statusOrDefault(), edit.at(), edit)
                        .errors());
            } else if (Boolean.TRUE.equals(story.draft()) || !story.status().equals(order.statusOrDefault())) {
                if (isPast(order.at())) {
                    Documents.refuse(List.of(Problem.Error.member("/at", IN_FUTURE)));
                }
                audit.record("schedule", Kind.STORY, id(story), order.statusOrDefault() + " at " + order.at());
                publisher.schedule(id(story), order.statusOrDefault(), order.at(), edit(order.note()));
            } else {
                throw conflict("There is no draft to publish: readers see the newest document already.");
            }
            return publicationOf(desk.newest(id(story)).orElseThrow());
        });
    }

    /** Withdraws what readers see, or cancels its first publication. */
    void withdraw(String reference, String reason, Instant at, Preconditions preconditions) {
        writer.write(() -> {
            StoryDocument story = existing(reference);
            preconditions.requirePresent(etag(story));
            if (story.status().equals("scheduled")) {
                audit.record("unschedule", Kind.STORY, id(story), null);
                publisher.unschedule(id(story));
            } else if (story.status().equals("draft")) {
                throw conflict("Readers have never seen this story.");
            } else if (reason == null) {
                throw ProblemException.parameter("reason", "must tell readers why");
            } else if (at != null && isPast(at)) {
                throw ProblemException.parameter("at", IN_FUTURE);
            } else if (at == null) {
                audit.record("withdraw", Kind.STORY, id(story), reason);
                Documents.refuse(
                        publisher.withdraw(id(story), reason, edit(null)).errors());
            } else {
                audit.record("schedule", Kind.STORY, id(story), "withdrawn at " + at);
                publisher.schedule(id(story), "withdrawn", at, edit(reason));
            }
            return null;
        });
    }

    void unschedule(String reference) {
        writer.write(() -> {
            UUID id = id(existing(reference));
            audit.record("unschedule", Kind.STORY, id, null);
            publisher.unschedule(id);
            return null;
        });
    }

    Edited<StoryDocument> discardDraft(String reference, Preconditions preconditions) {
        return writer.write(() -> {
            StoryDocument story = existing(reference);
            preconditions.requirePresent(etag(story));
            StoryDocument published = desk.published(id(story));
            if (published == null) {
                throw conflict(
                        "Readers have never seen this story: it is nothing but its draft. Delete the story instead.");
            }
            audit.record("discard-draft", Kind.STORY, id(story), null);
            return edited(desk.discard(id(story), published, Timestamps.now()), false);
        });
    }

    PublishedCorrection correct(String reference, CorrectionOrder order, String idempotencyKey) {
        return writer.write(() -> {
            StoryDocument story = existing(reference);
            if (story.revision() == null) {
                throw conflict("Readers have never seen this story.");
            }
            return idempotency.once(idempotencyKey, "correct " + story.id(), order, PublishedCorrection.class, () -> {
                audit.record("correct", Kind.STORY, id(story), order.kind());
                return corrections.enter(id(story), story.revision(), order, edit(order.note()));
            });
        });
    }

    PreviewLink previewLink(String reference, PreviewOrder order) {
        long longest = previews.maxLifetime().toSeconds();
        if (order.expiresInSeconds() != null && order.expiresInSeconds() > longest) {
            Documents.refuse(List.of(Problem.Error.member("/expiresInSeconds", "must be at most " + longest)));
        }
        UUID id = writer.write(() -> {
            UUID story = id(existing(reference));
            audit.record("preview", Kind.STORY, story, null);
            return story;
        });
        Instant end = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(order.expiresInSeconds() == null ? longest : order.expiresInSeconds());
        return new PreviewLink("/v1/previews/" + previews.sign(id, end), end);
    }

    Optional<PublishedStory> preview(UUID id) {
        return writer.read(() -> desk.preview(id));
    }

    private static boolean isPast(Instant at) {
        return !at.isAfter(Instant.now());
    }

    private static ProblemException conflict(String why) {
        return new ProblemException(ProblemType.CONFLICT, why);
    }
}
