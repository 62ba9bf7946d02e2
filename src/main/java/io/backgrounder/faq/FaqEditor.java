package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Upserts;
import io.backgrounder.editing.LiveEditor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Edits FAQs. */
@ApplicationScoped
class FaqEditor extends LiveEditor<FaqDocument> {
    @Inject
    FaqUpserts upserts;

    FaqEditor() {
        super(Kind.FAQ, FaqDocument.class);
    }

    @Override
    protected Upserts<FaqDocument, ?> upserts() {
        return upserts;
    }
}
