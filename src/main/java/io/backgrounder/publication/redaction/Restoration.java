package io.backgrounder.publication.redaction;

import io.backgrounder.address.Kind;
import io.backgrounder.address.RedactedSlugs;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.redaction.Passages;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Restores redactions from an export. */
@ApplicationScoped
public class Restoration {
    @Inject
    Redactions redactions;

    @Inject
    RedactedSlugs slugs;

    @Inject
    DocumentKinds kinds;

    @Inject
    Copies copies;

    @Inject
    Redactor redactor;

    /** Restores a redaction, and strikes its passages from what there is. One that exists stays as it is. */
    public Outcome restore(RedactionDocument line) {
        UUID id = Redaction.parseId(line.id()).orElse(null);
        Kind kind = Kind.ofId(line.resource()).orElse(null);
        if (id == null) {
            return rejected("/id", "must be a redaction id");
        } else if (kind == null) {
            return rejected("/resource", "must be the id of a resource");
        } else if ((line.fromRevision() == null) != (line.toRevision() == null)
                || line.fromRevision() != null && line.fromRevision() > line.toRevision()) {
            return rejected("/toRevision", "must be that of the last revision, if and only if there is a first");
        } else if (redactions.find(id) != null) {
            return redactions.lines(List.of(id)).contains(line)
                    ? new Outcome(Outcome.Status.UNCHANGED, id, List.of())
                    : rejected("/id", "already exists, and never changes");
        }
        List<Passages.Hash> hashes = line.passages().stream()
                .map(words -> new Passages.Hash(words.words(), words.sha256()))
                .toList();
        RedactionEntity row = new RedactionEntity();
        row.id = id;
        row.kind = kind.prefix();
        row.resourceId = kind.parseId(line.resource()).orElseThrow();
        row.member = line.member();
        row.reason = line.reason();
        row.author = line.author();
        row.redactedAt = line.redactedAt();
        redactions.add(row, hashes);
        slugs.add(kind, id, line.slugs());
        Copies.Found shown = copies.find(kind, row.resourceId);
        redactor.strike(
                kinds.of(kind),
                row,
                new Passages(row.resourceId, hashes),
                shown,
                new Edit(Timestamps.now(), line.author(), null));
        row.fromRevision = line.fromRevision();
        row.toRevision = line.toRevision();
        redactions.update(row);
        return new Outcome(Outcome.Status.CREATED, id, List.of());
    }

    private static Outcome rejected(String pointer, String why) {
        return Outcome.rejected(List.of(Problem.Error.member(pointer, why)));
    }
}
