package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.contributor.Byline;
import io.backgrounder.contributor.BylineDocument;
import io.backgrounder.contributor.BylineRepository;
import io.backgrounder.contributor.FaqContributorEntity;
import io.backgrounder.evidence.EvidenceArticles;
import io.backgrounder.provenance.ProvenanceContributors;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.PublishedUpserts;
import io.backgrounder.revision.UnpublishedLink;
import io.backgrounder.source.SourceRef;
import io.backgrounder.source.SourceRepository;
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

/** Writes FAQs with their items. They refer to sources, to contributors and to the FAQs of which they are translations; stories link to them. */
@ApplicationScoped
public class FaqUpserts extends PublishedUpserts<FaqDocument, FaqReferences> {
    @Inject
    FaqRepository faqs;

    @Inject
    Linkables linkables;

    @Inject
    ProvenanceContributors attributed;

    @Inject
    EvidenceArticles articles;

    @Inject
    SourceRepository sources;

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
        articles.remove(List.of(id));
        super.remove(id);
    }

    @Override
    protected Map<UUID, FaqDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, TranslationDocument> originals = translations.documents(Kind.FAQ, formerSlugs.keySet());
        Map<UUID, FaqDocument> stored = new HashMap<>();
        Map<UUID, List<BylineDocument>> written = bylines.written(Kind.FAQ, formerSlugs.keySet());
        faqs.withWithdrawn(formerSlugs.keySet())
                .forEach((id, faq) -> stored.put(
                        id, FaqMapping.document(faq, written.get(id), originals.get(id), formerSlugs.get(id))));
        return withStatus(stored);
    }

    @Override
    protected void writeRows(Map<UUID, FaqDocument> documents, Collection<UUID> existing, FaqReferences references) {
        Map<UUID, FaqEntity> rows = new LinkedHashMap<>();
        List<FaqItemEntity> items = new ArrayList<>();
        List<FaqContributorEntity> contributors = new ArrayList<>();
        documents.forEach((id, document) -> {
            rows.put(id, FaqMapping.row(id, document, references));
            inOrder(document.items(), (item, position) -> items.add(FaqMapping.item(id, position, item)));
            inOrder(
                    document.contributors(),
                    (byline, position) -> contributors.add(FaqMapping.contributor(id, position, byline, references)));
        });
        delete("delete from FaqItem i where i.faqId in :owners", existing);
        delete("delete from FaqContributor l where l.faqId in :owners", existing);
        save(rows, existing);
        attributed.save(documents, existing, references.provenance());
        session.insertMultiple(items);
        session.insertMultiple(contributors);
        articles.save(FaqEvidence.used(documents, references), existing);
    }

    @Override
    protected Map<UUID, Faq> pages(Map<UUID, FaqDocument> documents, FaqReferences references) {
        Map<UUID, Faq> pages = new HashMap<>();
        Map<UUID, FaqDocument> readable = new HashMap<>();
        documents.forEach((id, faq) -> readable.put(id, readable(faq, references)));
        Map<BylineDocument, Byline> contributors = bylines.pages(
                readable.values().stream().flatMap(faq -> faq.contributors().stream()), references.bylines());
        Map<UUID, SourceRef> named = sources.references(
                readable.values().stream().flatMap(faq -> references.evidence().ids(faq.evidence())));
        readable.forEach((id, faq) -> pages.put(id, FaqMapping.page(faq, references, contributors, named)));
        return pages;
    }
}
