package io.backgrounder.faq;

import io.backgrounder.contributor.Byline;
import io.backgrounder.contributor.BylineDocument;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.contributor.FaqContributorEntity;
import io.backgrounder.evidence.Evidence;
import io.backgrounder.image.ImageJson;
import io.backgrounder.provenance.Provenance;
import io.backgrounder.source.SourceRef;
import io.backgrounder.translation.TranslationDocument;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A member of a FAQ in each of its forms: as it is written, as it is stored, and as readers get it. */
final class FaqMapping {
    private FaqMapping() {}

    /**
     * The document of a FAQ that readers see or saw.
     *
     * @param faq without the members that {@code contributors} and {@code translation} stand for
     */
    static FaqDocument document(
            Faq faq, List<BylineDocument> contributors, TranslationDocument translation, List<String> formerSlugs) {
        return own(faq, SourceRef::slug)
                .id(faq.id())
                .contributors(contributors)
                .provenance(Provenance.documents(faq.provenance(), ContributorRef::slug))
                .responsible(Provenance.document(faq.responsible(), ContributorRef::slug))
                .translation(translation)
                .formerSlugs(formerSlugs)
                .revision(faq.revision())
                .updatedAt(faq.updatedAt())
                .contentUpdatedAt(faq.contentUpdatedAt())
                .build();
    }

    /** What of a page is written, with ids in place of slugs. */
    static FaqDocument content(Faq faq) {
        return own(faq, SourceRef::id)
                .contributors(faq.contributors() == null ? List.of() : BylineDocument.of(faq.contributors()))
                .provenance(Provenance.documents(faq.provenance(), ContributorRef::id))
                .responsible(Provenance.document(faq.responsible(), ContributorRef::id))
                .translation(TranslationDocument.content(faq.translation()))
                .build();
    }

    /** What a page has in common with its document, in which evidence has this name of each source. */
    private static FaqDocumentBuilder own(Faq faq, Function<SourceRef, String> source) {
        return FaqDocumentBuilder.builder()
                .slug(faq.slug())
                .language(faq.language())
                .question(faq.question())
                .introduction(faq.introduction())
                .image(faq.image())
                .items(faq.items().stream()
                        .map(item -> new FaqDocumentItem(item.id(), item.question(), item.answer()))
                        .toList())
                .evidence(Evidence.documents(faq.evidence(), source))
                .publishedAt(faq.publishedAt());
    }

    /** The row of a document. */
    static FaqEntity row(UUID id, FaqDocument document, FaqReferences references) {
        FaqEntity row = new FaqEntity();
        row.id = id;
        row.slug = document.slug();
        row.language = document.language();
        row.question = document.question();
        row.introduction = document.introduction();
        row.image = ImageJson.write(document.image());
        row.evidence = Evidence.json(document.evidence(), document.stated());
        row.publishedAt = document.publishedAt();
        row.updatedAt = document.updatedAt();
        row.contentUpdatedAt = document.contentUpdatedAt();
        row.revision = document.revision();
        row.withdrawnReason = document.withdrawnReason();
        row.withdrawnAt = document.withdrawnAt();
        row.provenance = references.provenance().json(document);
        row.disclosure = document.disclosure();
        row.translationOf = references.originals().id(document.translation());
        row.translationSourceType =
                document.translation() == null ? null : document.translation().digitalSourceType();
        return row;
    }

    static FaqItemEntity item(UUID faq, int position, FaqDocumentItem item) {
        FaqItemEntity row = new FaqItemEntity();
        row.faqId = faq;
        row.position = position;
        row.id = item.id();
        row.question = item.question();
        row.answer = item.answer();
        return row;
    }

    static FaqContributorEntity contributor(UUID faq, int position, BylineDocument byline, FaqReferences references) {
        FaqContributorEntity row = new FaqContributorEntity();
        row.faqId = faq;
        row.contributorId = references.bylines().id(byline);
        row.role = byline.role();
        row.position = position;
        return row;
    }

    /** The page of a document, with the contributors and sources that it names. */
    static Faq page(
            FaqDocument faq,
            FaqReferences references,
            Map<BylineDocument, Byline> contributors,
            Map<UUID, SourceRef> sources) {
        Provenance provenance = references.provenance().page(faq);
        return FaqBuilder.builder()
                .id(faq.id())
                .slug(faq.slug())
                .language(faq.language())
                .question(faq.question())
                .introduction(faq.introduction())
                .image(faq.image())
                .items(faq.items().stream()
                        .map(item -> new Faq.FaqItem(item.id(), item.question(), item.answer()))
                        .toList())
                .evidence(Evidence.of(
                        faq.evidence(),
                        faq.stated(),
                        name -> sources.get(references.evidence().id(name))))
                .contributors(faq.contributors().stream().map(contributors::get).toList())
                .provenance(provenance.sections())
                .responsible(provenance.responsible())
                .disclosure(faq.disclosure())
                .translation(references.originals().page(faq.translation()))
                .publishedAt(faq.publishedAt())
                .updatedAt(faq.updatedAt())
                .contentUpdatedAt(faq.contentUpdatedAt())
                .revision(faq.revision())
                .links(Faq.FaqLinks.of(faq.slug()))
                .build();
    }
}
