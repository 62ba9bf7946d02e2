package io.backgrounder.source;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.DraftedDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sources as editors write them. */
@ApplicationScoped
class EditableSources extends DraftedDocuments<SourceDocument> {
    @Inject
    SourceUpserts upserts;

    @Inject
    SourceRepository sources;

    EditableSources() {
        super(Kind.SOURCE, SourceDocument.class, Source.class);
    }

    @Override
    protected SourceDocument written(Object page) {
        return SourceUpserts.content((Source) page);
    }

    @Override
    protected SourceUpserts upserts() {
        return upserts;
    }

    @Override
    protected Optional<String> links() {
        return Optional.of("source_summary where source_id = :id");
    }

    @Override
    public List<Source> published(List<UUID> ids) {
        return sources.published(ids);
    }
}
