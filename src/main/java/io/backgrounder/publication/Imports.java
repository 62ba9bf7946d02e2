package io.backgrounder.publication;

import io.backgrounder.address.Kind;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Writes the documents of an import, as published or as drafts. */
@ApplicationScoped
public class Imports {
    @Inject
    Publisher publisher;

    @Inject
    DraftWriter writer;

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
     * @param given valid documents, in which no slug (including former ones) and no id occurs twice
     */
    public <D extends Document<D>> Written write(DraftedDocuments<D> kind, List<D> given, Edit edit) {
        List<D> documents = kind.adopted(given);
        Set<String> unseen = manuscripts.namesOfDrafts(
                kind.kind(),
                documents.stream().filter(document -> document.status() == null).toList());
        List<Outcome> outcomes = new ArrayList<>();
        Set<UUID> overtaken = new HashSet<>();
        int next = 0;
        for (int i = 0; i < documents.size(); i++) {
            boolean draft = isDraft(documents.get(i), unseen);
            if (i + 1 == documents.size() || isDraft(documents.get(i + 1), unseen) != draft) {
                List<D> alike = documents.subList(next, i + 1);
                outcomes.addAll(draft ? restore(kind, alike, edit) : forReaders(kind, alike, edit, overtaken));
                next = i + 1;
            }
        }
        return new Written(outcomes, overtaken);
    }

    /** Whether it is written as a draft: by its status or, without one, since readers have never seen the resource. */
    private static boolean isDraft(Document<?> document, Set<String> unseen) {
        return isDraft(document)
                || document.status() == null && (unseen.contains(document.slug()) || unseen.contains(document.id()));
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
     * Writes imported drafts, and schedules their publication if the documents say so. Replaces a failed schedule if the draft has changed.
     */
    private <D extends Document<D>> List<Outcome> restore(DraftedDocuments<D> kind, List<D> documents, Edit edit) {
        List<D> complete =
                documents.stream().filter(document -> !lacksTime(document)).toList();
        Iterator<Outcome> written =
                writer.restore(kind, atCurrentSlugs(kind, complete), edit).iterator();
        return documents.stream()
                .map(document -> lacksTime(document)
                        ? Outcome.rejected(List.of(Problem.Error.member("/scheduledAt", "must say when")))
                        : scheduled(kind.kind(), document, written.next(), edit))
                .toList();
    }

    private static boolean lacksTime(Document<?> document) {
        return "scheduled".equals(document.status()) && document.scheduledAt() == null;
    }

    private Outcome scheduled(Kind kind, Document<?> document, Outcome outcome, Edit edit) {
        if (outcome.status() == Outcome.Status.REJECTED || !"scheduled".equals(document.status())) {
            return outcome;
        }
        ManuscriptEntity manuscript = manuscripts.of(kind, outcome.id()).orElseThrow();
        boolean failed = manuscript.dueFailure != null && outcome.status() != Outcome.Status.UNCHANGED;
        if (!failed && document.scheduledAt().equals(manuscript.dueAt)) {
            return outcome;
        }
        publisher.schedule(kind, outcome.id(), "published", document.scheduledAt(), edit);
        return outcome.changed();
    }

    /** The documents with the current slugs in place of former ones, whether their resources had those as drafts or when published. */
    private <D extends Document<D>> List<D> atCurrentSlugs(DraftedDocuments<D> kind, List<D> documents) {
        List<D> current = new ArrayList<>(formerSlugs.replaced(kind.kind(), documents));
        Map<String, ManuscriptEntity> unseen = new HashMap<>();
        manuscripts
                .of(documents.stream()
                        .map(Document::id)
                        .filter(Objects::nonNull)
                        .flatMap(id -> kind.kind().parseId(id).stream())
                        .toList())
                .values()
                .stream()
                .filter(manuscript -> manuscript.kind.equals(kind.kind().prefix()) && !manuscript.wasPublished())
                .forEach(manuscript -> unseen.put(kind.kind().id(manuscript.id), manuscript));
        for (int i = 0; i < current.size(); i++) {
            D document = documents.get(i);
            ManuscriptEntity manuscript = unseen.get(document.id());
            if (manuscript != null
                    && (manuscript.slug.equals(document.slug()) || drafts.hadSlug(manuscript.id, document.slug()))) {
                current.set(i, document.at(document.id(), manuscript.slug));
            }
        }
        return current;
    }
}
