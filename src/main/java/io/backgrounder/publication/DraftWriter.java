package io.backgrounder.publication;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Present;
import io.backgrounder.document.RedactedContent;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Writes drafts. Each method runs in the caller's transaction. */
@ApplicationScoped
class DraftWriter {
    @Inject
    Manuscripts manuscripts;

    @Inject
    Drafts drafts;

    @Inject
    Claims claims;

    @Inject
    RedactedContent redacted;

    @Inject
    Drafting drafting;

    /**
     * A draft that is to be written.
     *
     * @param newest null if the resource is new
     * @param published null if readers have never seen the resource
     */
    private record Draft<D extends Document<D>>(UUID id, D content, D newest, D published, boolean minor) {
        Outcome outcome(Outcome.Status status) {
            return new Outcome(status, id, content.slug(), published == null ? null : published.revision(), List.of());
        }
    }

    /** Writes a draft of a valid document, or nothing if it equals the newest document. */
    <D extends Document<D>> Outcome write(DraftedDocuments<D> documents, D document, Edit edit) {
        List<Claims.Claim> found = claims.of(documents.kind(), List.of(document));
        List<Problem.Error> conflicts = documents.conflicts(found.get(0).id(), document);
        return write(documents, List.of(document), found, conflicts, edit).get(0);
    }

    /**
     * Writes the drafts of an import, whose parts may meanwhile have been published with other documents. Returns one outcome for each, in
     * their order. The number of statements for new and for unchanged drafts does not depend on how many they are.
     *
     * @param drafted valid documents, in which no slug (including former ones) and no id occurs twice
     */
    <D extends Document<D>> List<Outcome> restore(DraftedDocuments<D> documents, List<D> drafted, Edit edit) {
        List<Outcome> outcomes = new ArrayList<>();
        while (outcomes.size() < drafted.size()) {
            List<D> rest = drafted.subList(outcomes.size(), drafted.size());
            List<Claims.Claim> found = claims.of(documents.kind(), rest);
            int count = together(found);
            outcomes.addAll(write(documents, rest.subList(0, count), found.subList(0, count), List.of(), edit));
        }
        return outcomes;
    }

    /** How many can be written at once: those of different resources, before the first to which an earlier one might leave a slug. */
    private static int together(List<Claims.Claim> found) {
        int distinct = Claims.distinct(found);
        int faultless = 0;
        while (faultless < distinct && found.get(faultless).errors().isEmpty()) {
            faultless++;
        }
        return Math.max(1, faultless);
    }

    private <D extends Document<D>> List<Outcome> write(
            DraftedDocuments<D> documents,
            List<D> drafted,
            List<Claims.Claim> found,
            List<Problem.Error> conflicts,
            Edit edit) {
        List<UUID> ids = found.stream().map(Claims.Claim::id).toList();
        References<D> references = documents.references(drafted);
        List<List<Problem.Error>> brought = redacted.faults(documents.kind(), ids, drafted, null);
        Map<UUID, Present<D>> present = documents.present(found.stream()
                .filter(claim -> claim.errors().isEmpty())
                .map(Claims.Claim::id)
                .toList());
        List<Outcome> outcomes = new ArrayList<>();
        List<Draft<D>> valid = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            D document = drafted.get(i);
            List<Problem.Error> errors = DocumentFaults.together(
                    found.get(i).errors(), references.faults(document), conflicts, brought.get(i));
            if (errors.isEmpty()) {
                Draft<D> draft = draft(references.resolved(document), found.get(i), present.get(ids.get(i)));
                if (draft.content.formerSlugs().size() > Document.MOST_FORMER_SLUGS) {
                    errors = List.of(Claims.tooMany("/slug"));
                } else {
                    valid.add(draft);
                }
            }
            outcomes.add(Outcome.rejected(errors));
        }
        Map<UUID, Outcome> results = new HashMap<>();
        List<Draft<D>> placed = new ArrayList<>();
        for (Draft<D> draft : identified(documents, valid)) {
            List<Problem.Error> misplaced = draft.content.misplaced();
            if (misplaced.isEmpty()) {
                placed.add(draft);
            } else {
                results.put(draft.id, Outcome.rejected(misplaced));
            }
        }
        results.putAll(write(documents, placed, references, edit));
        for (int i = 0; i < ids.size(); i++) {
            outcomes.set(i, results.getOrDefault(ids.get(i), outcomes.get(i)));
        }
        return outcomes;
    }

    private static <D extends Document<D>> Draft<D> draft(D resolved, Claims.Claim claim, Present<D> present) {
        D newest = present == null ? null : present.newest();
        Set<String> formerSlugs = new TreeSet<>(claim.formerSlugs());
        if (newest != null) {
            formerSlugs.addAll(newest.formerSlugs());
        }
        formerSlugs.remove(resolved.slug());
        D content = resolved.content()
                .with(
                        resolved.publishedAt() == null && newest != null
                                ? newest.publishedAt()
                                : resolved.publishedAt(),
                        List.copyOf(formerSlugs));
        return new Draft<>(
                claim.id(),
                content,
                newest,
                present == null ? null : present.seen(),
                Boolean.TRUE.equals(resolved.minorEdit()));
    }

    private static <D extends Document<D>> List<Draft<D>> identified(
            DraftedDocuments<D> documents, List<Draft<D>> drafted) {
        Map<UUID, D> contents = new HashMap<>();
        Map<UUID, D> newest = new HashMap<>();
        drafted.forEach(draft -> {
            contents.put(draft.id, draft.content);
            newest.put(draft.id, draft.newest);
        });
        Map<UUID, D> identified = documents.identified(contents, newest);
        return drafted.stream()
                .map(draft ->
                        new Draft<>(draft.id, identified.get(draft.id), draft.newest, draft.published, draft.minor))
                .toList();
    }

    private <D extends Document<D>> Map<UUID, Outcome> write(
            DraftedDocuments<D> documents, List<Draft<D>> drafted, References<D> references, Edit edit) {
        Map<UUID, Outcome> outcomes = new HashMap<>();
        List<Draft<D>> changed = new ArrayList<>();
        for (Draft<D> draft : drafted) {
            Outcome.Status status = draft.newest == null ? Outcome.Status.CREATED : Outcome.Status.UPDATED;
            if (draft.newest != null && draft.content.equals(draft.newest.content())) {
                status = Outcome.Status.UNCHANGED;
            } else if (draft.published != null && draft.content.equals(draft.published.content())) {
                drafting.discard(documents, draft.id, edit);
            } else {
                changed.add(draft);
            }
            outcomes.put(draft.id, draft.outcome(status));
        }
        if (!changed.isEmpty()) {
            writeRows(documents.kind(), changed, references, edit);
        }
        return outcomes;
    }

    private <D extends Document<D>> void writeRows(
            Kind kind, List<Draft<D>> changed, References<D> references, Edit edit) {
        Map<UUID, D> contents = new LinkedHashMap<>();
        changed.forEach(draft -> contents.put(draft.id, draft.content));
        Map<UUID, ManuscriptEntity> known = manuscripts.of(contents.keySet());
        claims.take(kind, contents, false);
        List<DraftEntity> versions = new ArrayList<>();
        for (Draft<D> draft : changed) {
            ManuscriptEntity manuscript = known.get(draft.id);
            boolean minor = draft.minor
                    && draft.published != null
                    && (manuscript.draft == null || drafts.of(manuscript).minorEdit);
            versions.add(DraftEntity.of(draft.id, references.byId(draft.content), minor, edit));
            if (manuscript != null) {
                claims.release(kind, draft.id, slugs(draft.content));
            }
        }
        drafts.add(versions);
        List<ManuscriptEntity> created = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            Draft<D> draft = changed.get(i);
            ManuscriptEntity manuscript = known.get(draft.id);
            if (manuscript == null) {
                manuscript = new ManuscriptEntity(kind, draft.id);
                created.add(manuscript);
            }
            manuscript.draft = versions.get(i).version;
            manuscript.draftUses = references.uses(draft.content).toArray(String[]::new);
            manuscript.describe(draft.content, edit);
        }
        manuscripts.write(created, known.values());
    }

    private static List<String> slugs(Document<?> content) {
        List<String> slugs = new ArrayList<>(content.formerSlugs());
        slugs.add(content.slug());
        return slugs;
    }
}
