package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Upserts;
import io.backgrounder.publication.LiveDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** FAQs as editors write them. */
@ApplicationScoped
class EditableFaqs extends LiveDocuments<FaqDocument> {
    @Inject
    FaqUpserts upserts;

    EditableFaqs() {
        super(Kind.FAQ, FaqDocument.class);
    }

    @Override
    protected Upserts<FaqDocument, ?> upserts() {
        return upserts;
    }
}
