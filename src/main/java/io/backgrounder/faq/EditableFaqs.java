package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.provenance.ProvenanceContributors;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.merge.MergeableDocuments;
import io.backgrounder.translation.Originals;
import io.backgrounder.translation.Translations;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** FAQs as editors write them. */
@ApplicationScoped
class EditableFaqs extends MergeableDocuments<FaqDocument> {
    private static final List<String> FOLLOW = List.of("""
            delete from story_faq f where f.faq_id = :id
            and exists (select from story_faq t where t.story_id = f.story_id and t.faq_id = :into)""", "update story_faq set faq_id = :into where faq_id = :id");

    @Inject
    FaqUpserts upserts;

    @Inject
    FaqRepository faqs;

    @Inject
    Linkables linkables;

    @Inject
    ProvenanceContributors attributed;

    @Inject
    Translations translations;

    EditableFaqs() {
        super(Kind.FAQ, FaqDocument.class, Faq.class);
    }

    @Override
    protected FaqReferences references(List<FaqDocument> documents) {
        return FaqReferences.of(documents, linkables, attributed);
    }

    @Override
    protected List<Problem.Error> conflicts(UUID id, FaqDocument document) {
        FaqDocument identified = document.at(Kind.FAQ.id(id), document.slug());
        return translations
                .faults(List.of(identified), Originals.of(Kind.FAQ, List.of(document), linkables))
                .get(0);
    }

    @Override
    protected FaqDocument written(Object page) {
        return FaqMapping.content((Faq) page);
    }

    @Override
    protected FaqUpserts upserts() {
        return upserts;
    }

    @Override
    protected List<Problem.Error> refusals(UUID id, UUID into) {
        return translations.refusals(Kind.FAQ, id, into);
    }

    @Override
    protected void follow(UUID id, UUID into, List<ChangeEntity> changes) {
        translations.follow(Kind.FAQ, id, into, changes);
    }

    @Override
    protected Optional<String> links() {
        return Optional.of("story_faq where faq_id = :id");
    }

    @Override
    protected List<String> follow() {
        return FOLLOW;
    }

    @Override
    public List<Faq> published(List<UUID> ids) {
        return faqs.published(
                ids, Set.of("image", "items", "evidence", "contributors", "provenance", "translation", "translations"));
    }
}
