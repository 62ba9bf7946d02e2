package io.backgrounder.document;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.web.json.Members;
import io.backgrounder.web.problem.Problem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Writes documents into the rows that readers see, and into the change log: many at once, each of which is created, updated, left unchanged
 * or rejected by itself. Runs in the caller's transaction; the number of statements does not depend on the number of documents.
 *
 * <p>This is the only way for documents. Other writes (deletion, merge, correction, restored revision) write their rows and call
 * {@link ChangeLog#append} themselves.
 *
 * @param <D> the documents
 * @param <R> the resources that they refer to, looked up once for all documents
 */
public abstract class Upserts<D extends Document<D>, R> extends RowWriter {
    /** The members that the server maintains; a change to them alone is not reported as a changed section. */
    private static final Set<String> INCIDENTAL =
            Set.of("updatedAt", "contentUpdatedAt", "revision", "formerSlugs", "withdrawnAt");

    @Inject
    Claims claims;

    @Inject
    FormerSlugs formerSlugs;

    @Inject
    ChangeLog log;

    @Inject
    ObjectMapper mapper;

    @Inject
    RedactedContent redactedContent;

    @Inject
    MachineMadePolicy policy;

    private final Kind kind;
    private final Set<String> embedded;

    /** @param embedded the members that the pages of other resources show */
    protected Upserts(Kind kind, Set<String> embedded) {
        this.kind = kind;
        this.embedded = embedded;
    }

    /** Looks up the resources that the documents refer to. */
    protected abstract R references(List<D> documents);

    /** The document as it is stored, with its references resolved. Adds an error to {@code errors} for each that cannot be. */
    protected abstract D resolved(D document, R references, List<Problem.Error> errors);

    /** Errors that other resources are the reason of, for each document in its order. Each document has its id. */
    protected List<List<Problem.Error>> conflicts(List<D> documents, R references) {
        return Collections.nCopies(documents.size(), List.of());
    }

    /** Lets the pages of other resources of the kind follow, and adds their changes to those that are to be logged. */
    protected void follow(
            Map<UUID, D> documents, Map<UUID, D> replaced, R references, R old, List<ChangeEntity> changes) {}

    /** Errors that forbid replacing {@code before} by {@code after}. */
    protected List<Problem.Error> refusals(D before, D after) {
        return List.of();
    }

    /** The documents of existing resources with these former slugs, exactly as {@link Document#completed} would return them. */
    protected abstract Map<UUID, D> stored(Map<UUID, List<String>> formerSlugs);

    /**
     * Writes the rows of the documents, and replaces those of {@code before}. Returns the documents with the numbers of their revisions.
     */
    protected abstract Map<UUID, D> write(Map<UUID, D> documents, Map<UUID, D> before, R references, Edit edit);

    /** The document without what readers do not see of it. */
    protected D readable(D document, R references) {
        return document;
    }

    /**
     * The surrogate keys of what the writes outdate, without the resources' own.
     *
     * @param old the resources that the documents in {@code before} refer to
     */
    protected Map<UUID, Set<String>> keys(Map<UUID, D> documents, Map<UUID, D> before, R references, R old) {
        return documents.keySet().stream().collect(toMap(id -> id, id -> Set.of(kind.collection())));
    }

    /**
     * Writes the documents, and returns one outcome for each, in their order. A document may name its resource by a former slug; it is
     * written under the current one.
     *
     * @param documents valid documents, in which no slug (including former ones) and no id occurs twice
     */
    public List<Outcome> importAll(List<D> documents, Edit edit) {
        List<D> current = formerSlugs.replaced(kind, documents);
        List<Claims.Claim> found = claims.of(kind, current);
        int distinct = Claims.distinct(found);
        List<Outcome> outcomes =
                new ArrayList<>(upsert(current.subList(0, distinct), found.subList(0, distinct), edit, true));
        if (distinct < documents.size()) {
            // This document is of the same resource as an earlier one, under another name.
            outcomes.addAll(importAll(documents.subList(distinct, documents.size()), edit));
        }
        return outcomes;
    }

    /** Writes a document to the resource that it names. Unlike in {@link #importAll}, its slug is a current one, and it may be published. */
    public Outcome upsert(D document, Edit edit) {
        return upsert(List.of(document), edit).get(0);
    }

    public List<Outcome> upsert(List<D> documents, Edit edit) {
        return upsert(documents, claims.of(kind, documents), edit, false);
    }

    /** @param obeys whether the policy on what machines have made is still to be checked */
    private List<Outcome> upsert(List<D> given, List<Claims.Claim> found, Edit edit, boolean obeys) {
        List<D> documents = IntStream.range(0, given.size())
                .mapToObj(i -> identified(given.get(i), found.get(i)))
                .toList();
        R references = references(documents);
        List<List<Problem.Error>> conflicts = conflicts(documents, references);
        List<List<Problem.Error>> redacted = redactedContent.faults(
                kind, found.stream().map(Claims.Claim::id).toList(), documents, edit.note());
        Map<UUID, List<String>> existing =
                found.stream().filter(Claims.Claim::exists).collect(toMap(Claims.Claim::id, Claims.Claim::stored));
        Map<UUID, D> stored = existing.isEmpty() ? Map.of() : stored(existing);

        Map<UUID, D> changed = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Claims.Claim claim = found.get(i);
            List<Problem.Error> errors = new ArrayList<>(claim.errors());
            errors.addAll(redacted.get(i));
            errors.addAll(conflicts.get(i));
            D resolved = resolved(documents.get(i), references, errors);
            if (!errors.isEmpty()) {
                outcomes.add(Outcome.rejected(errors));
                continue;
            }
            D before = stored.get(claim.id());
            D after = resolved.completed(
                    claim.id(),
                    claim.formerSlugs(),
                    before,
                    before == null ? resolved.firstClocks(edit.at()) : before.clocks());
            Outcome.Status status = before == null
                    ? Outcome.Status.CREATED
                    : before.equals(after) ? Outcome.Status.UNCHANGED : Outcome.Status.UPDATED;
            if (status == Outcome.Status.UPDATED) {
                after = after.completed(
                        claim.id(), claim.formerSlugs(), before, resolved.nextClocks(before.clocks(), edit.at()));
                errors.addAll(refusals(before, after));
            }
            errors.addAll(after.misplaced());
            errors.addAll(after.detached());
            if (obeys && status != Outcome.Status.UNCHANGED && !after.withdrawn()) {
                errors.addAll(policy.faults(after));
            }
            if (!errors.isEmpty()) {
                outcomes.add(Outcome.rejected(errors));
                continue;
            }
            if (status != Outcome.Status.UNCHANGED) {
                changed.put(claim.id(), after);
            }
            outcomes.add(new Outcome(status, claim.id(), after.slug(), after.revision(), List.of()));
        }
        if (!changed.isEmpty()) {
            claims.take(kind, changed, true);
            Map<UUID, D> replaced = new HashMap<>(stored);
            replaced.keySet().retainAll(changed.keySet());
            Map<UUID, D> written = write(changed, replaced, references, edit);
            log(written, replaced, references, edit);
            outcomes.replaceAll(outcome -> written.containsKey(outcome.id())
                    ? outcome.withRevision(written.get(outcome.id()).revision())
                    : outcome);
        }
        return outcomes;
    }

    private D identified(D document, Claims.Claim claim) {
        return document.at(kind.id(claim.id()), document.slug());
    }

    private void log(Map<UUID, D> documents, Map<UUID, D> replaced, R references, Edit edit) {
        R old = references(List.copyOf(replaced.values()));
        Map<UUID, Set<String>> keys = keys(documents, replaced, references, old);
        Set<UUID> appearing = documents.keySet().stream()
                .filter(id -> !embedded.isEmpty() && !documents.get(id).withdrawn())
                .filter(id -> !replaced.containsKey(id) || replaced.get(id).withdrawn())
                .collect(toSet());
        Map<UUID, Set<String>> pages = log.pages(kind, appearing);
        List<ChangeEntity> changes = new ArrayList<>();
        documents.forEach((id, document) -> {
            D before = replaced.get(id);
            String action = document.withdrawn() ? "withdrawn" : before == null ? "created" : "updated";
            Set<String> outdated = new TreeSet<>(keys.get(id));
            outdated.add(kind.id(id));
            outdated.addAll(pages.getOrDefault(id, Set.of()));
            ChangeEntity change = ChangeEntity.of(action, kind, id, edit.at(), outdated);
            change.revision = document.revision();
            if (before != null) {
                change.significant = !before.contentUpdatedAt().equals(document.contentUpdatedAt());
                change.sections = sections(readable(before, old), readable(document, references));
            }
            change.embedded = pages.containsKey(id)
                    || before != null
                            && !embedded.isEmpty()
                            && (document.withdrawn() != before.withdrawn()
                                    || !Collections.disjoint(change.sections, embedded));
            changes.add(change);
        });
        follow(documents, replaced, references, old, changes);
        log.append(changes);
    }

    private List<String> sections(D before, D after) {
        return Members.differing(mapper.valueToTree(before), mapper.valueToTree(after)).stream()
                .filter(member -> !INCIDENTAL.contains(member))
                .toList();
    }

    /** The documents of these resources, as far as the resources exist. */
    public Map<UUID, D> read(Collection<UUID> ids) {
        Map<UUID, List<String>> existing = ids.isEmpty() ? Map.of() : claims.formerSlugs(kind, ids);
        return existing.isEmpty() ? Map.of() : stored(existing);
    }
}
