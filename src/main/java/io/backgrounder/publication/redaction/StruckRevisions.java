package io.backgrounder.publication.redaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.evidence.Evidence;
import io.backgrounder.log.Leaves;
import io.backgrounder.redaction.JsonTexts;
import io.backgrounder.redaction.Passages;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.revision.RevisionRedaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Strikes passages from revisions, which say so from then on. */
@ApplicationScoped
class StruckRevisions {
    @Inject
    StatelessSession session;

    @Inject
    RevisionJson json;

    @Inject
    Leaves leaves;

    /** All revisions of these resources. */
    List<RevisionEntity> of(Collection<UUID> ids) {
        return session.createSelectionQuery(
                        "from Revision r where r.resourceId in :ids order by r.resourceId, r.number",
                        RevisionEntity.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Strikes the passages from these revisions, and notes in the redaction which of its own resource had them. */
    void strike(RedactionEntity redaction, List<RevisionEntity> rows, Passages passages, JsonTexts texts) {
        for (RevisionEntity row : rows) {
            ObjectNode page = json.stored(row);
            ObjectNode struck = Evidence.settled((ObjectNode) texts.struck(page));
            String note = row.note == null ? null : passages.struck(row.note);
            List<RevisionRedaction> before = json.redactions(row);
            List<RevisionRedaction> redactions = new ArrayList<>();
            before.forEach(
                    each -> redactions.add(new RevisionRedaction(each.redactedAt(), passages.struck(each.reason()))));
            boolean changed = !struck.equals(page) || note != null && !note.equals(row.note);
            if (changed) {
                redactions.add(new RevisionRedaction(redaction.redactedAt, redaction.reason));
                leaves.forget(row.resourceId, row.number);
                note(redaction, row);
            }
            if (changed || !redactions.equals(before)) {
                row.page = json.write(struck);
                row.note = note;
                row.redactions = json.write(redactions);
                session.update(row);
            }
        }
    }

    private static void note(RedactionEntity redaction, RevisionEntity row) {
        if (row.resourceId.equals(redaction.resourceId)) {
            redaction.fromRevision =
                    redaction.fromRevision == null ? row.number : Math.min(redaction.fromRevision, row.number);
            redaction.toRevision =
                    redaction.toRevision == null ? row.number : Math.max(redaction.toRevision, row.number);
        }
    }
}
