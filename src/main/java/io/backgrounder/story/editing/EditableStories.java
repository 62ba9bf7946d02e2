package io.backgrounder.story.editing;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.coverage.SummaryRepository;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Present;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.Editable;
import io.backgrounder.publication.References;
import io.backgrounder.revision.Corrections;
import io.backgrounder.story.Story;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stories as editors write, publish and preview them. */
@ApplicationScoped
class EditableStories extends DraftedDocuments<StoryDocument> {
    /** A story that does not exist yet, for the members that the server sets. */
    private static final StoryDocument NEW =
            StoryDocumentBuilder.builder().status("draft").build();

    @Inject
    StoryUpserts upserts;

    @Inject
    SummaryRepository summaries;

    @Inject
    Addresses addresses;

    @Inject
    StoryRendering pages;

    @Inject
    Corrections corrections;

    EditableStories() {
        super(Kind.STORY, StoryDocument.class);
    }

    @Override
    public StoryDocument seen(UUID id) {
        return upserts.read(List.of(id)).get(id);
    }

    @Override
    protected Outcome writeForReaders(StoryDocument document, Edit edit) {
        return upserts.upsert(document, edit);
    }

    @Override
    protected References<StoryDocument> references(StoryDocument document) {
        return StoryReferences.of(List.of(document), addresses);
    }

    @Override
    protected List<Problem.Error> conflicts(UUID id, StoryDocument document) {
        return summaries.taken(id, document.coverage());
    }

    /** Lets source summaries keep their ids, except for ids that another story has meanwhile been published with. */
    @Override
    protected StoryDocument identified(UUID id, StoryDocument content, StoryDocument newest) {
        CoverageDocument known = newest == null
                ? CoverageDocument.NONE
                : newest.coverage().without(summaries.ofOtherStories(id, newest.coverage()));
        return content.withCoverage(content.coverage().identified(known));
    }

    @Override
    public List<Problem.Error> changedByClient(StoryDocument document, StoryDocument before) {
        List<Problem.Error> errors = super.changedByClient(document, before);
        StoryDocument known = before == null ? NEW : before;
        Editable.owned(errors, "/status", document.status(), known.status());
        Editable.owned(errors, "/withdrawnReason", document.withdrawnReason(), known.withdrawnReason());
        Editable.owned(errors, "/withdrawnAt", document.withdrawnAt(), known.withdrawnAt());
        Editable.owned(errors, "/scheduledAt", document.scheduledAt(), known.scheduledAt());
        Editable.owned(errors, "/draft", document.draft(), known.draft());
        Editable.owned(errors, "/revision", document.revision(), known.revision());
        return errors;
    }

    /** What there is of these stories, as far as they exist. */
    Map<UUID, Present<StoryDocument>> present(Collection<UUID> ids) {
        Map<UUID, StoryDocument> seen = upserts.read(ids);
        Map<UUID, StoryDocument> drafts = manuscripts.drafts(ids, StoryDocument.class);
        StoryReferences references = StoryReferences.of(List.copyOf(drafts.values()), addresses);
        drafts.replaceAll((id, draft) -> references.faults(draft).isEmpty() ? references.resolved(draft) : draft);
        Map<UUID, Present<StoryDocument>> present = new HashMap<>();
        manuscripts.of(ids).forEach((id, manuscript) -> {
            StoryDocument newest = newest(manuscript, seen.get(id), drafts.get(id));
            present.put(id, new Present<>(newest, seen.get(id), version(newest, manuscript)));
        });
        return present;
    }

    /** The newest document as readers would get it if it were published now. */
    Optional<Story> preview(UUID id) {
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
}
