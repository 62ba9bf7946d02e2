package io.backgrounder.source;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Upserts;
import io.backgrounder.publication.LiveDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sources as editors write them. */
@ApplicationScoped
class EditableSources extends LiveDocuments<SourceDocument> {
    @Inject
    SourceUpserts upserts;

    @Inject
    SourceRepository sources;

    EditableSources() {
        super(Kind.SOURCE, SourceDocument.class);
    }

    @Override
    protected Upserts<SourceDocument, ?> upserts() {
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

    @Override
    protected void removeRows(UUID id) {
        // Articles of this source can be left, although no summary refers to them any longer.
        session.createMutationQuery("delete from Article a where a.sourceId = :id")
                .setParameter("id", id)
                .executeUpdate();
        super.removeRows(id);
    }
}
