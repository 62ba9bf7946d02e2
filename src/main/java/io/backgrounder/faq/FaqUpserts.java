package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.PublishedUpserts;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes FAQs with their items. They refer to no other resources; stories link to them. */
@ApplicationScoped
public class FaqUpserts extends PublishedUpserts<FaqDocument, Void> {
    @Inject
    FaqRepository faqs;

    public FaqUpserts() {
        super(Kind.FAQ, Set.of("slug", "question", "introduction", "items"));
    }

    @Override
    protected Void references(List<FaqDocument> documents) {
        return null;
    }

    @Override
    protected FaqDocument resolved(FaqDocument document, Void references, List<Problem.Error> errors) {
        return document;
    }

    /** What of a page is written. */
    static FaqDocument content(Faq faq) {
        return FaqDocumentBuilder.builder()
                .slug(faq.slug())
                .language(faq.language())
                .question(faq.question())
                .introduction(faq.introduction())
                .items(faq.items().stream()
                        .map(item -> new FaqDocument.FaqDocumentItem(item.question(), item.answer()))
                        .toList())
                .publishedAt(faq.publishedAt())
                .build();
    }

    @Override
    protected Map<UUID, FaqDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, FaqDocument> stored = new HashMap<>();
        faqs.withWithdrawn(formerSlugs.keySet())
                .forEach((id, faq) -> stored.put(
                        id,
                        content(faq)
                                .with()
                                .id(faq.id())
                                .formerSlugs(formerSlugs.get(id))
                                .revision(faq.revision())
                                .updatedAt(faq.updatedAt())
                                .contentUpdatedAt(faq.contentUpdatedAt())
                                .build()));
        return withStatus(stored);
    }

    @Override
    protected void writeRows(Map<UUID, FaqDocument> documents, Collection<UUID> existing, Void references) {
        Map<UUID, FaqEntity> rows = new LinkedHashMap<>();
        List<FaqItemEntity> items = new ArrayList<>();
        documents.forEach((id, document) -> {
            FaqEntity row = new FaqEntity();
            row.id = id;
            row.slug = document.slug();
            row.language = document.language();
            row.question = document.question();
            row.introduction = document.introduction();
            row.publishedAt = document.publishedAt();
            row.updatedAt = document.updatedAt();
            row.contentUpdatedAt = document.contentUpdatedAt();
            row.revision = document.revision();
            row.withdrawnReason = document.withdrawnReason();
            row.withdrawnAt = document.withdrawnAt();
            rows.put(id, row);
            inOrder(document.items(), (item, position) -> items.add(item(id, position, item)));
        });
        delete("delete from FaqItem i where i.faqId in :owners", existing);
        save(rows, existing);
        session.insertMultiple(items);
    }

    private static FaqItemEntity item(UUID faq, int position, FaqDocument.FaqDocumentItem item) {
        FaqItemEntity row = new FaqItemEntity();
        row.faqId = faq;
        row.position = position;
        row.question = item.question();
        row.answer = item.answer();
        return row;
    }

    @Override
    protected Map<UUID, Faq> pages(Map<UUID, FaqDocument> documents, Void references) {
        Map<UUID, Faq> pages = new HashMap<>();
        documents.forEach((id, faq) -> pages.put(
                id,
                FaqBuilder.builder()
                        .id(faq.id())
                        .slug(faq.slug())
                        .language(faq.language())
                        .question(faq.question())
                        .introduction(faq.introduction())
                        .items(faq.items().stream()
                                .map(item -> new Faq.FaqItem(item.question(), item.answer()))
                                .toList())
                        .publishedAt(faq.publishedAt())
                        .updatedAt(faq.updatedAt())
                        .contentUpdatedAt(faq.contentUpdatedAt())
                        .revision(faq.revision())
                        .links(Faq.FaqLinks.of(faq.slug()))
                        .build()));
        return pages;
    }
}
