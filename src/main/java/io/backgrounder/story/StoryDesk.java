package io.backgrounder.story;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.coverage.SummaryRepository;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A story as the desk has it: its newest document and its drafts. Runs in its caller's transaction, one writer at a time. */
@ApplicationScoped
class StoryDesk {
    @Inject
    StoryUpserts live;

    @Inject
    Manuscripts manuscripts;

    @Inject
    StoryPages pages;

    @Inject
    Corrections corrections;

    @Inject
    SummaryRepository summaries;

    @Inject
    Claims claims;

    @Inject
    Addresses addresses;

    /** The newest document of a story: its draft, or else what readers see or saw. */
    Optional<StoryDocument> newest(UUID id) {
        return manuscripts.of(id).map(manuscript -> newest(manuscript, published(id)));
    }

    StoryDocument published(UUID id) {
        return live.read(List.of(id)).get(id);
    }

    StoryDocument newest(Manuscript manuscript, StoryDocument published) {
        StoryDocument newest = manuscript.draft == null ? published : current(manuscripts.draft(manuscript));
        Set<String> formerSlugs = new TreeSet<>(newest.formerSlugs());
        if (published != null) {
            formerSlugs.addAll(published.formerSlugs());
        }
        return newest.with()
                .id(Kind.STORY.id(manuscript.storyId))
                .status(manuscript.status)
                .withdrawnReason(published == null ? null : published.withdrawnReason())
                .withdrawnAt(published == null ? null : published.withdrawnAt())
                .publishedAt(
                        newest.publishedAt() != null || published == null
                                ? newest.publishedAt()
                                : published.publishedAt())
                .scheduledAt(manuscript.dueAt)
                .formerSlugs(List.copyOf(formerSlugs))
                .draft(manuscript.draft == null ? null : true)
                .revision(published == null ? null : published.revision())
                .updatedAt(published == null ? null : published.updatedAt())
                .contentUpdatedAt(published == null ? null : published.contentUpdatedAt())
                .build();
    }

    /** A version of the draft, with its document; 404 where there is none. */
    DraftItem version(UUID id, String number) {
        Integer draft = manuscripts.of(id).orElseThrow().draft;
        return Revision.number(number)
                .flatMap(version -> manuscripts.version(id, version))
                .map(row -> new DraftItem(id, row.version, row.author, row.writtenAt, row.minorEdit, draft)
                        .with(row.read()))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "This story's draft has no version '" + number + "'."));
    }

    /** The newest document as its readers would get it now. */
    Optional<PublishedStory> preview(UUID id) {
        return newest(id).map(story -> {
            Instant now = Timestamps.now();
            StoryDocument complete = story.with()
                    .publishedAt(story.publishedAt() == null ? now : story.publishedAt())
                    .updatedAt(story.updatedAt() == null ? now : story.updatedAt())
                    .contentUpdatedAt(story.contentUpdatedAt() == null ? now : story.contentUpdatedAt())
                    .revision(story.revision() == null ? (Integer) 1 : story.revision())
                    .build();
            StoryReferences references = StoryReferences.of(List.of(complete), addresses);
            return pages.of(Map.of(id, references.existing(complete)), references)
                    .get(id)
                    .with()
                    .corrections(corrections.of(List.of(id)).getOrDefault(id, List.of()))
                    .build();
        });
    }

    /** What it refers to may have moved since it was written. */
    private StoryDocument current(Draft draft) {
        StoryDocument document = draft.read();
        StoryReferences references = StoryReferences.of(List.of(document), addresses);
        return references.faults(document).isEmpty() ? references.resolved(document) : document;
    }

    /** What speaks against a draft beside its own rules, which it may break too. */
    List<Problem.Error> examine(StoryDocument document) {
        Claims.Claim claim = claims.examine(Kind.STORY, List.of(document)).get(0);
        return DocumentFaults.together(
                claim.errors(),
                StoryReferences.of(List.of(document), addresses).faults(document),
                summaries.taken(claim.id(), document.coverage()));
    }

    /** Writes a draft; nothing where it says what the newest document says. Readers see none of it. */
    Outcome save(StoryDocument document, Edit edit) {
        Claims.Claim claim = claims.examine(Kind.STORY, List.of(document)).get(0);
        return save(document, claim, summaries.taken(claim.id(), document.coverage()), edit);
    }

    /** The same with summary ids that another story was published with after the draft was written: an export has such a draft. */
    Outcome restore(StoryDocument document, Edit edit) {
        return save(document, claims.examine(Kind.STORY, List.of(document)).get(0), List.of(), edit);
    }

    private Outcome save(StoryDocument document, Claims.Claim claim, List<Problem.Error> taken, Edit edit) {
        StoryReferences references = StoryReferences.of(List.of(document), addresses);
        List<Problem.Error> errors = DocumentFaults.together(claim.errors(), references.faults(document), taken);
        if (!errors.isEmpty()) {
            return Outcome.rejected(errors);
        }
        StoryDocument resolved = references.resolved(document);
        UUID id = claim.id();
        Manuscript manuscript = manuscripts.of(id).orElse(null);
        StoryDocument published = manuscript == null ? null : published(id);
        StoryDocument newest = manuscript == null ? null : newest(manuscript, published);
        Set<String> formerSlugs = new TreeSet<>(claim.formerSlugs());
        if (newest != null) {
            formerSlugs.addAll(newest.formerSlugs());
        }
        formerSlugs.remove(resolved.slug());
        if (formerSlugs.size() > Document.MOST_FORMER_SLUGS) {
            return Outcome.rejected(List.of(Claims.tooMany("/slug")));
        }
        StoryDocument content = resolved.content()
                .with()
                .coverage(resolved.coverage().identified(known(id, newest)))
                .publishedAt(
                        resolved.publishedAt() != null || newest == null
                                ? resolved.publishedAt()
                                : newest.publishedAt())
                .formerSlugs(List.copyOf(formerSlugs))
                .build();
        if (newest != null && content.equals(newest.content())) {
            return outcome(Outcome.Status.UNCHANGED, id, content, published);
        } else if (published != null && content.equals(published.content())) {
            discard(id, published, edit.at());
            return outcome(Outcome.Status.UPDATED, id, content, published);
        }
        boolean minor = Boolean.TRUE.equals(document.minorEdit())
                && published != null
                && (manuscript.draft == null || manuscripts.draft(manuscript).minorEdit);
        claims.take(Kind.STORY, Map.of(id, content), false);
        claims.release(Kind.STORY, id, slugs(content));
        write(id, manuscript, content, references.uses(content), minor, edit);
        return outcome(manuscript == null ? Outcome.Status.CREATED : Outcome.Status.UPDATED, id, content, published);
    }

    private static Outcome outcome(Outcome.Status status, UUID id, StoryDocument content, StoryDocument published) {
        return new Outcome(status, id, content.slug(), published == null ? null : published.revision(), List.of());
    }

    /** What has ids that a new draft keeps: not those that another story was published with meanwhile. */
    private CoverageDocument known(UUID id, StoryDocument newest) {
        return newest == null
                ? CoverageDocument.NONE
                : newest.coverage().without(summaries.ofOtherStories(id, newest.coverage()));
    }

    private void write(UUID id, Manuscript known, StoryDocument content, Set<String> uses, boolean minor, Edit edit) {
        Draft draft = new Draft();
        draft.storyId = id;
        draft.version = manuscripts.lastVersion(id) + 1;
        draft.write(content);
        draft.minorEdit = minor;
        draft.author = edit.author();
        draft.writtenAt = edit.at();
        manuscripts.write(draft);
        Manuscript manuscript = known == null ? new Manuscript() : known;
        manuscript.storyId = id;
        manuscript.draft = draft.version;
        manuscript.draftUses = uses.toArray(String[]::new);
        manuscript.status = known == null ? "draft" : known.status;
        describe(manuscript, content, edit.at());
        manuscripts.write(manuscript, known == null);
    }

    private static List<String> slugs(StoryDocument content) {
        List<String> slugs = new ArrayList<>(content.formerSlugs());
        slugs.add(content.slug());
        return slugs;
    }

    private static void describe(Manuscript manuscript, StoryDocument document, Instant now) {
        manuscript.slug = document.slug();
        manuscript.language = document.language();
        manuscript.headline = document.headline();
        manuscript.editedAt = now;
    }

    /** Lets go of a story's draft, and of the order to publish it: the newest document is again what readers see. */
    StoryDocument discard(UUID id, StoryDocument published, Instant now) {
        Manuscript manuscript = manuscripts.of(id).orElseThrow();
        manuscript.releaseDraft();
        if (manuscript.status.equals(manuscript.dueStatus)) {
            manuscript.cancelDue();
        }
        describe(manuscript, published, now);
        manuscripts.write(manuscript, false);
        claims.release(Kind.STORY, id, List.of());
        return newest(manuscript, published);
    }

    /** Says of a story's draft whether what it changes is minor. */
    void mark(UUID id, boolean minorEdit) {
        Manuscript manuscript = manuscripts.of(id).orElseThrow();
        if (manuscript.draft != null) {
            Draft draft = manuscripts.draft(manuscript);
            draft.minorEdit = minorEdit;
            manuscripts.update(draft);
        }
    }
}
