package io.backgrounder.evidence;

import io.backgrounder.document.Document;
import io.backgrounder.web.problem.Problem;
import java.util.List;

/**
 * A document of a kind whose statements can have evidence.
 *
 * @param <D> the document itself
 */
public interface Evident<D extends Evident<D>> extends Document<D> {
    List<EvidenceDocument> evidence();

    /** The texts of the sections that can have evidence. */
    SectionTexts stated();

    /** A copy with other {@link #evidence}. */
    D evident(List<EvidenceDocument> evidence);

    @Override
    default List<Problem.Error> misplaced() {
        return EvidenceDocument.unplaced(evidence(), stated());
    }

    @Override
    default List<Problem.Error> detached() {
        return EvidenceDocument.detached(evidence());
    }

    @Override
    default D attached() {
        return evident(EvidenceDocument.attached(evidence(), stated()));
    }

    @Override
    default Double evidenced() {
        return evidence().isEmpty() ? null : (Double) Completeness.of(this).evidenced();
    }
}
