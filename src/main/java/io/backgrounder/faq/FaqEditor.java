package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.editing.LiveEditor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Edits FAQs. */
@ApplicationScoped
class FaqEditor extends LiveEditor<FaqDocument> {
    @Inject
    FaqEditor(FaqUpserts upserts) {
        super(Kind.FAQ, FaqDocument.class, upserts);
    }
}
