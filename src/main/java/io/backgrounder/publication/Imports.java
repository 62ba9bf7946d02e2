package io.backgrounder.publication;

import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.FormerSlugs;
import io.backgrounder.document.LifecycleBuilder;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Present;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes the documents of an import, as published or as drafts. */
@ApplicationScoped
public class Imports {
    @Inject
    Publisher publisher;

    @Inject
    Drafting drafting;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Drafts drafts;

    @Inject
    FormerSlugs formerSlugs;

    /**
     * What became of documents, in their order.
     *
     * @param overtaken the resources whose scheduled publication would have undone their document, and has failed therefore
     */
    public record Written(List<Outcome> outcomes, Set<UUID> overtaken) {}

    /**
     * Writes the documents as their status says, in the caller's transaction. Without a status, a new resource is published, and an existing
     * draft stays one, scheduled or not: an import does not undo what an editor did. Nor is it undone itself, by a draft that was scheduled
     * before. A document may name its resource by a former slug.
     *
     * @param documents valid documents, in which no slug (including former ones) and no id occurs twice
     */
    public <D extends Document<D>> Written write(DraftedDocuments<D> kind, List<D> documents, Edit edit) {
        Set<String> unseen = manuscripts.namesOfDrafts(
                kind.kind(),
                documents.stream().filter(document -> document.status() == null).toList());
        List<Outcome> outcomes = new ArrayList<>();
        Set<UUID> overtaken = new HashSet<>();
        int next = 0;
        for (int i = 0; i < documents.size(); i++) {
            D document = documents.get(i);
            boolean stays =
                    document.status() == null && (unseen.contains(document.slug()) || unseen.contains(document.id()));
            if (stays || isDraft(document)) {
                outcomes.addAll(forReaders(kind, documents.subList(next, i), edit, overtaken));
                outcomes.add(restore(kind, document, edit));
                next = i + 1;
            }
        }
        outcomes.addAll(forReaders(kind, documents.subList(next, documents.size()), edit, overtaken));
        return new Written(outcomes, overtaken);
    }

    private <D extends Document<D>> List<Outcome> forReaders(
            DraftedDocuments<D> kind, List<D> documents, Edit edit, Set<UUID> overtaken) {
        List<Outcome> outcomes = kind.upserts().importAll(documents, edit);
        Set<UUID> written = new HashSet<>();
        Set<UUID> withdrawn = new HashSet<>();
        for (int i = 0; i < documents.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.isWritten()) {
                written.add(outcome.id());
            }
            if (outcome.isWritten() && documents.get(i).withdrawn()) {
                withdrawn.add(outcome.id());
            }
        }
        overtaken.addAll(manuscripts.overtake(written, withdrawn));
        return outcomes;
    }

    /**
     * What a document is merged with: a line that writes a draft with the newest document, and one that readers will see with what they see.
     * Nobody publishes an editor's draft by changing a member of the document.
     */
    public <D extends Document<D>> D mergedWith(D document, Present<D> present) {
        if (present.seen() != null && !isDraft(document)) {
            return present.seen();
        }
        LifecycleBuilder lifecycle = LifecycleBuilder.builder();
        if (present.seen() == null) {
            lifecycle.scheduledAt(present.newest().scheduledAt());
        }
        return present.newest().with(lifecycle.build());
    }

    private static boolean isDraft(Document<?> document) {
        return "draft".equals(document.status()) || "scheduled".equals(document.status());
    }

    /**
     * Writes an imported draft, and schedules its publication if the document says so. Replaces a failed schedule if the draft has changed.
     */
    private <D extends Document<D>> Outcome restore(DraftedDocuments<D> kind, D document, Edit edit) {
        boolean scheduled = "scheduled".equals(document.status());
        if (scheduled && document.scheduledAt() == null) {
            return Outcome.rejected(List.of(Problem.Error.member("/scheduledAt", "must say when")));
        }
        Outcome outcome = drafting.restore(kind, atCurrentSlug(kind, document), edit);
        if (outcome.status() != Outcome.Status.REJECTED && scheduled) {
            ManuscriptEntity manuscript =
                    manuscripts.of(kind.kind(), outcome.id()).orElseThrow();
            boolean failed = manuscript.dueFailure != null && outcome.status() != Outcome.Status.UNCHANGED;
            if (failed || !document.scheduledAt().equals(manuscript.dueAt)) {
                publisher.schedule(kind.kind(), outcome.id(), "published", document.scheduledAt(), edit);
                return new Outcome(
                        outcome.status() == Outcome.Status.UNCHANGED ? Outcome.Status.UPDATED : outcome.status(),
                        outcome.id(),
                        outcome.slug(),
                        outcome.revision(),
                        List.of());
            }
        }
        return outcome;
    }

    /** The document with the current slug in place of a former one, whether its resource had that as a draft or when published. */
    private <D extends Document<D>> D atCurrentSlug(DraftedDocuments<D> kind, D document) {
        return Optional.ofNullable(document.id())
                .flatMap(kind.kind()::parseId)
                .flatMap(id -> manuscripts.of(kind.kind(), id))
                .filter(manuscript -> !manuscript.wasPublished() && drafts.hadSlug(manuscript.id, document.slug()))
                .map(manuscript -> document.at(document.id(), manuscript.slug))
                .orElseGet(() ->
                        formerSlugs.replaced(kind.kind(), List.of(document)).get(0));
    }
}
