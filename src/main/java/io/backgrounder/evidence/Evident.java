package io.backgrounder.evidence;

import io.backgrounder.document.Document;
import io.backgrounder.web.problem.Problem;
import java.util.List;
import java.util.Objects;

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

    /** The ids of the parts of this kind that the evidence names; some may be gone. */
    default List<String> named(SectionPart part) {
        return evidence().stream()
                .map(each -> part.id(each.section()))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * A copy whose evidence is where its words are now.
     *
     * @param known the document before; may be null
     */
    default D placed(D known) {
        return evidence().isEmpty()
                ? evident(List.of())
                : evident(EvidenceDocument.placed(
                        evidence(),
                        stated(),
                        known == null ? List.of() : known.evidence(),
                        known == null ? null : known.stated()));
    }

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
}
