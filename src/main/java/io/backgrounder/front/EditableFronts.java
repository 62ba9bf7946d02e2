package io.backgrounder.front;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Fronts as editors write and publish them. */
@ApplicationScoped
class EditableFronts extends DraftedDocuments<FrontDocument> {
    @Inject
    FrontUpserts upserts;

    @Inject
    FrontPages pages;

    @Inject
    Linkables linkables;

    EditableFronts() {
        super(Kind.FRONT, FrontDocument.class, Front.class);
    }

    @Override
    protected FrontUpserts upserts() {
        return upserts;
    }

    @Override
    public List<Front> published(List<UUID> ids) {
        return pages.published(ids);
    }

    @Override
    protected References<FrontDocument> references(List<FrontDocument> documents) {
        return FrontReferences.of(documents, linkables);
    }

    @Override
    protected FrontDocument written(Object page) {
        return FrontMapping.content((Front) page);
    }
}
