package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.contributor.Byline;
import io.backgrounder.contributor.BylineDocument;
import io.backgrounder.contributor.BylineRepository;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.contributor.FaqContributorEntity;
import io.backgrounder.image.ImageJson;
import io.backgrounder.provenance.Provenance;
import io.backgrounder.provenance.ProvenanceContributors;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.PublishedUpserts;
import io.backgrounder.revision.UnpublishedLink;
import io.backgrounder.translation.Originals;
import io.backgrounder.translation.TranslationDocument;
import io.backgrounder.translation.Translations;
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

/** Writes FAQs with their items. They refer to contributors and to the FAQs of which they are translations; stories link to them. */
@ApplicationScoped
public class FaqUpserts extends PublishedUpserts<FaqDocument, FaqReferences> {
    @Inject
    FaqRepository faqs;

    @Inject
    Linkables linkables;

    @Inject
    ProvenanceContributors attributed;

    @Inject
    Translations translations;

    @Inject
    BylineRepository bylines;

    public FaqUpserts() {
        super(Kind.FAQ, Set.of("slug", "question", "introduction", "items"));
    }

    @Override
    protected FaqReferences references(List<FaqDocument> documents) {
        return FaqReferences.of(documents, linkables, attributed);
    }

    @Override
    protected FaqDocument resolved(FaqDocument document, FaqReferences references, List<Problem.Error> errors) {
        errors.addAll(references.faults(document));
        if (errors.isEmpty() && !document.withdrawn()) {
            errors.addAll(references.unpublished(document));
        }
        return errors.isEmpty() ? references.resolved(document) : document;
    }

    @Override
    protected List<List<Problem.Error>> conflicts(List<FaqDocument> documents, FaqReferences references) {
        return translations.faults(documents, references.originals());
    }

    @Override
    protected void follow(
            Map<UUID, FaqDocument> documents,
            Map<UUID, FaqDocument> replaced,
            FaqReferences references,
            FaqReferences old,
            List<ChangeEntity> changes) {
        translations.follow(
                Kind.FAQ, Originals.groups(documents, references.originals(), replaced, old.originals()), changes);
    }

    @Override
    protected FaqDocument readable(FaqDocument document, FaqReferences references) {
        return references.readable(document);
    }

    @Override
    protected List<UnpublishedLink> unpublished(FaqDocument document, FaqReferences references) {
        return references.hidden(document);
    }

    @Override
    public void remove(UUID id) {
        attributed.remove(List.of(id));
        super.remove(id);
    }

    /** What of a page is written. */
    static FaqDocument content(Faq faq) {
        return FaqDocumentBuilder.builder()
                .slug(faq.slug())
                .language(faq.language())
                .question(faq.question())
                .introduction(faq.introduction())
                .image(faq.image())
                .items(faq.items().stream()
                        .map(item -> new FaqDocument.FaqDocumentItem(item.question(), item.answer()))
                        .toList())
                .contributors(faq.contributors() == null ? List.of() : BylineDocument.of(faq.contributors()))
                .provenance(Provenance.documents(faq.provenance(), ContributorRef::id))
                .responsible(Provenance.document(faq.responsible(), ContributorRef::id))
                .translation(TranslationDocument.content(faq.translation()))
                .publishedAt(faq.publishedAt())
                .build();
    }

    @Override
    protected Map<UUID, FaqDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, TranslationDocument> originals = translations.documents(Kind.FAQ, formerSlugs.keySet());
        Map<UUID, FaqDocument> stored = new HashMap<>();
        Map<UUID, List<BylineDocument>> written = bylines.written(Kind.FAQ, formerSlugs.keySet());
        faqs.withWithdrawn(formerSlugs.keySet())
                .forEach((id, faq) -> stored.put(
                        id,
                        content(faq)
                                .with()
                                .id(faq.id())
                                .contributors(written.get(id))
                                .provenance(Provenance.documents(faq.provenance(), ContributorRef::slug))
                                .responsible(Provenance.document(faq.responsible(), ContributorRef::slug))
                                .translation(originals.get(id))
                                .formerSlugs(formerSlugs.get(id))
                                .revision(faq.revision())
                                .updatedAt(faq.updatedAt())
                                .contentUpdatedAt(faq.contentUpdatedAt())
                                .build()));
        return withStatus(stored);
    }

    @Override
    protected void writeRows(Map<UUID, FaqDocument> documents, Collection<UUID> existing, FaqReferences references) {
        Map<UUID, FaqEntity> rows = new LinkedHashMap<>();
        List<FaqItemEntity> items = new ArrayList<>();
        List<FaqContributorEntity> contributors = new ArrayList<>();
        documents.forEach((id, document) -> {
            FaqEntity row = new FaqEntity();
            row.id = id;
            row.slug = document.slug();
            row.language = document.language();
            row.question = document.question();
            row.introduction = document.introduction();
            row.image = ImageJson.write(document.image());
            row.publishedAt = document.publishedAt();
            row.updatedAt = document.updatedAt();
            row.contentUpdatedAt = document.contentUpdatedAt();
            row.revision = document.revision();
            row.withdrawnReason = document.withdrawnReason();
            row.withdrawnAt = document.withdrawnAt();
            row.provenance = references.provenance().json(document);
            row.disclosure = document.disclosure();
            row.translationOf = references.originals().id(document.translation());
            row.translationSourceType = document.translation() == null
                    ? null
                    : document.translation().digitalSourceType();
            rows.put(id, row);
            inOrder(document.items(), (item, position) -> items.add(item(id, position, item)));
            inOrder(
                    document.contributors(),
                    (byline, position) -> contributors.add(contributor(id, position, byline, references)));
        });
        delete("delete from FaqItem i where i.faqId in :owners", existing);
        delete("delete from FaqContributor l where l.faqId in :owners", existing);
        save(rows, existing);
        attributed.save(documents, existing, references.provenance());
        session.insertMultiple(items);
        session.insertMultiple(contributors);
    }

    private static FaqContributorEntity contributor(
            UUID faq, int position, BylineDocument byline, FaqReferences references) {
        FaqContributorEntity row = new FaqContributorEntity();
        row.faqId = faq;
        row.contributorId = references.bylines().id(byline);
        row.role = byline.role();
        row.position = position;
        return row;
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
    protected Map<UUID, Faq> pages(Map<UUID, FaqDocument> documents, FaqReferences references) {
        Map<UUID, Faq> pages = new HashMap<>();
        Map<UUID, FaqDocument> readable = new HashMap<>();
        documents.forEach((id, faq) -> readable.put(id, readable(faq, references)));
        Map<BylineDocument, Byline> contributors = bylines.pages(
                readable.values().stream().flatMap(faq -> faq.contributors().stream()), references.bylines());
        readable.forEach((id, faq) -> {
            Provenance provenance = references.provenance().page(faq);
            pages.put(
                    id,
                    FaqBuilder.builder()
                            .id(faq.id())
                            .slug(faq.slug())
                            .language(faq.language())
                            .question(faq.question())
                            .introduction(faq.introduction())
                            .image(faq.image())
                            .items(faq.items().stream()
                                    .map(item -> new Faq.FaqItem(item.question(), item.answer()))
                                    .toList())
                            .contributors(faq.contributors().stream()
                                    .map(contributors::get)
                                    .toList())
                            .provenance(provenance.sections())
                            .responsible(provenance.responsible())
                            .disclosure(faq.disclosure())
                            .translation(references.originals().page(faq.translation()))
                            .publishedAt(faq.publishedAt())
                            .updatedAt(faq.updatedAt())
                            .contentUpdatedAt(faq.contentUpdatedAt())
                            .revision(faq.revision())
                            .links(Faq.FaqLinks.of(faq.slug()))
                            .build());
        });
        return pages;
    }
}
