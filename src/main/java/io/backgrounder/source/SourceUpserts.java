package io.backgrounder.source;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Upserts;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes sources. They refer to no other resources. */
@ApplicationScoped
public class SourceUpserts extends Upserts<SourceDocument, Void> {
    @Inject
    SourceRepository sources;

    public SourceUpserts() {
        super(Kind.SOURCE, Set.of("slug", "name"));
    }

    @Override
    protected Void references(List<SourceDocument> documents) {
        return null;
    }

    @Override
    protected SourceDocument resolved(SourceDocument document, Void references, List<Problem.Error> errors) {
        return document;
    }

    @Override
    protected Map<UUID, SourceDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, SourceDocument> stored = new HashMap<>();
        sources.byId(formerSlugs.keySet())
                .forEach((id, source) -> stored.put(
                        id,
                        SourceDocumentBuilder.builder()
                                .id(source.id())
                                .slug(source.slug())
                                .name(source.name())
                                .description(source.description())
                                .homepage(source.homepage())
                                .country(source.country())
                                .language(source.language())
                                .formerSlugs(formerSlugs.get(id))
                                .updatedAt(source.updatedAt())
                                .contentUpdatedAt(source.contentUpdatedAt())
                                .build()));
        return stored;
    }

    @Override
    protected Map<UUID, Trace> write(
            Map<UUID, SourceDocument> documents, Map<UUID, SourceDocument> before, Void references, Edit edit) {
        Map<UUID, SourceEntity> rows = new LinkedHashMap<>();
        documents.forEach((id, document) -> {
            SourceEntity row = new SourceEntity();
            row.id = id;
            row.slug = document.slug();
            row.name = document.name();
            row.description = document.description();
            row.homepage = document.homepage();
            row.country = document.country();
            row.language = document.language();
            row.updatedAt = document.updatedAt();
            row.contentUpdatedAt = document.contentUpdatedAt();
            rows.put(id, row);
        });
        save(rows, before.keySet());
        return traces(documents);
    }
}
