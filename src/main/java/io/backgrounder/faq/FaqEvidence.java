package io.backgrounder.faq;

import io.backgrounder.evidence.EvidenceArticles;
import io.backgrounder.evidence.EvidenceDocument;
import io.backgrounder.evidence.SectionPart;
import io.backgrounder.evidence.SectionTexts;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The evidence of FAQs, and the items that it names. */
final class FaqEvidence {
    private FaqEvidence() {}

    /** The sections that can have evidence. */
    static SectionTexts texts(FaqDocument faq) {
        List<String> sections = new ArrayList<>(List.of("introduction"));
        faq.items().stream()
                .filter(item -> item != null && item.id() != null)
                .forEach(item -> sections.add(SectionPart.ITEM.section(item.id())));
        return new SectionTexts(
                faq.language(),
                sections,
                section -> section.equals("introduction") ? faq.introduction() : answer(faq, section));
    }

    private static String answer(FaqDocument faq, String section) {
        String id = SectionPart.ITEM.id(section);
        return faq.items().stream()
                .filter(item -> item != null && item.id() != null && item.id().equals(id))
                .map(FaqDocumentItem::answer)
                .findFirst()
                .orElse(null);
    }

    /** A copy with an id for each item, and the evidence where its words are now. */
    static FaqDocument identified(FaqDocument faq, FaqDocument known) {
        List<String> ids = known == null
                ? FaqDocumentItem.IDS.of(faq.items(), List.of(), List.of())
                : FaqDocumentItem.IDS.of(faq.items(), known.items(), known.named(SectionPart.ITEM));
        return faq.withItems(IntStream.range(0, ids.size())
                        .mapToObj(i -> faq.items().get(i).withId(ids.get(i)))
                        .toList())
                .reviewedAs(known)
                .placed(known);
    }

    /** The articles on which each FAQ rests. */
    static Map<UUID, Set<EvidenceArticles.Used>> used(Map<UUID, FaqDocument> faqs, FaqReferences references) {
        Map<UUID, Set<EvidenceArticles.Used>> used = new HashMap<>();
        faqs.forEach((id, faq) -> used.put(id, references.evidence().used(faq.evidence(), Map.of())));
        return used;
    }

    /** Errors by the rules of items and evidence that span members. */
    static List<Problem.Error> faults(FaqDocument faq) {
        return DocumentFaults.together(
                FaqDocumentItem.IDS.repeated("/items", faq.items()),
                EvidenceDocument.faults(faq.evidence(), EvidenceDocument.OF_FAQS, Set.of()));
    }
}
