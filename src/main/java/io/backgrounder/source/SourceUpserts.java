package io.backgrounder.source;

import io.backgrounder.address.Kind;
import io.backgrounder.image.ImageJson;
import io.backgrounder.publication.PublishedUpserts;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.text.Localization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes sources. They refer to no other resources. */
@ApplicationScoped
public class SourceUpserts extends PublishedUpserts<SourceDocument, Void> {
    @Inject
    SourceRepository sources;

    public SourceUpserts() {
        super(Kind.SOURCE, Set.of("slug", "name", "owner", "textLanguage", "localized"));
    }

    @Override
    protected Void references(List<SourceDocument> documents) {
        return null;
    }

    @Override
    protected SourceDocument resolved(SourceDocument document, Void references, List<Problem.Error> errors) {
        return document;
    }

    /** What of a page is written. */
    static SourceDocument content(Source source) {
        return SourceDocumentBuilder.builder()
                .slug(source.slug())
                .name(source.name())
                .description(source.description())
                .homepage(source.homepage())
                .sourceType(source.sourceType())
                .owner(source.owner())
                .country(source.country())
                .language(source.language())
                .image(source.image())
                .textLanguage(source.nameLanguage())
                .localized(source.localized())
                .build();
    }

    @Override
    protected Map<UUID, SourceDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, SourceDocument> stored = new HashMap<>();
        sources.withWithdrawn(formerSlugs.keySet())
                .forEach((id, source) -> stored.put(
                        id,
                        content(source)
                                .with()
                                .id(source.id())
                                .formerSlugs(formerSlugs.get(id))
                                .revision(source.revision())
                                .updatedAt(source.updatedAt())
                                .contentUpdatedAt(source.contentUpdatedAt())
                                .build()));
        return withStatus(stored);
    }

    @Override
    protected void writeRows(Map<UUID, SourceDocument> documents, Collection<UUID> existing, Void references) {
        Map<UUID, SourceEntity> rows = new LinkedHashMap<>();
        documents.forEach((id, document) -> {
            SourceEntity row = new SourceEntity();
            row.id = id;
            row.slug = document.slug();
            row.name = document.name();
            row.description = document.description();
            row.textLanguage = document.textLanguage();
            row.localized = Localization.json(document.localized());
            row.homepage = document.homepage();
            row.sourceType = document.sourceType();
            row.owner = document.owner();
            row.country = document.country();
            row.language = document.language();
            row.image = ImageJson.write(document.image());
            row.updatedAt = document.updatedAt();
            row.contentUpdatedAt = document.contentUpdatedAt();
            row.revision = document.revision();
            row.withdrawnReason = document.withdrawnReason();
            row.withdrawnAt = document.withdrawnAt();
            rows.put(id, row);
        });
        save(rows, existing);
    }

    @Override
    protected Map<UUID, Source> pages(Map<UUID, SourceDocument> documents, Void references) {
        Map<UUID, Source> pages = new HashMap<>();
        documents.forEach((id, source) -> pages.put(
                id,
                SourceBuilder.builder()
                        .id(source.id())
                        .slug(source.slug())
                        .name(source.name())
                        .description(source.description())
                        .homepage(source.homepage())
                        .sourceType(source.sourceType())
                        .owner(source.owner())
                        .country(source.country())
                        .language(source.language())
                        .image(source.image())
                        .nameLanguage(source.textLanguage())
                        .localized(source.localized().isEmpty() ? null : source.localized())
                        .updatedAt(source.updatedAt())
                        .contentUpdatedAt(source.contentUpdatedAt())
                        .revision(source.revision())
                        .links(Source.SourceLinks.of(source.slug()))
                        .build()
                        .in(List.of())));
        return pages;
    }

    /** Removes its articles, too: they can be left although no summary refers to them any longer. */
    @Override
    public void remove(UUID id) {
        session.createMutationQuery("delete from ArticleAddress a where a.sourceId = :id")
                .setParameter("id", id)
                .executeUpdate();
        super.remove(id);
    }
}
