package io.backgrounder.article;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.PublishedUpserts;
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

/** Writes articles. They refer to no other resources; stories name them by their addresses. */
@ApplicationScoped
class ArticleUpserts extends PublishedUpserts<ArticleDocument, Void> {
    @Inject
    ArticleRepository articles;

    ArticleUpserts() {
        super(Kind.ARTICLE, Set.of("origin", "retractedAt", "retractionNote"));
    }

    @Override
    protected Void references(List<ArticleDocument> documents) {
        return null;
    }

    @Override
    protected ArticleDocument resolved(ArticleDocument document, Void references, List<Problem.Error> errors) {
        return document;
    }

    @Override
    protected List<List<Problem.Error>> conflicts(List<ArticleDocument> documents, Void references) {
        Map<String, String> owners = articles.owners(documents);
        List<List<Problem.Error>> conflicts = new ArrayList<>();
        for (ArticleDocument document : documents) {
            conflicts.add(conflicts(document, owners));
            owners.putIfAbsent(document.url(), document.id());
            owners.putIfAbsent(document.id(), document.url());
        }
        return conflicts;
    }

    /**
     * Errors if another article has the address, or the article has another.
     *
     * @param owners the ids of articles by their addresses, and the other way round
     */
    static List<Problem.Error> conflicts(ArticleDocument document, Map<String, String> owners) {
        if (!owners.getOrDefault(document.id(), document.url()).equals(document.url())) {
            return List.of(Problem.Error.member("/url", "cannot be changed: describe the other article instead"));
        } else if (!owners.getOrDefault(document.url(), document.id()).equals(document.id())) {
            return List.of(Problem.Error.member("/url", "is the address of " + owners.get(document.url())));
        }
        return List.of();
    }

    /** What of a page is written. */
    static ArticleDocument content(Article article) {
        return ArticleDocumentBuilder.builder()
                .slug(article.slug())
                .url(article.url())
                .headline(article.headline())
                .origin(article.origin())
                .retractedAt(article.retractedAt())
                .retractionNote(article.retractionNote())
                .build();
    }

    @Override
    protected Map<UUID, ArticleDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, ArticleDocument> stored = new HashMap<>();
        articles.withWithdrawn(formerSlugs.keySet())
                .forEach((id, article) -> stored.put(
                        id,
                        content(article)
                                .with()
                                .id(article.id())
                                .formerSlugs(formerSlugs.get(id))
                                .revision(article.revision())
                                .updatedAt(article.updatedAt())
                                .contentUpdatedAt(article.contentUpdatedAt())
                                .build()));
        return withStatus(stored);
    }

    @Override
    protected void writeRows(Map<UUID, ArticleDocument> documents, Collection<UUID> existing, Void references) {
        Map<UUID, ArticleEntity> rows = new LinkedHashMap<>();
        documents.forEach((id, document) -> {
            ArticleEntity row = new ArticleEntity();
            row.id = id;
            row.slug = document.slug();
            row.url = document.url();
            row.headline = document.headline();
            row.origin = document.origin();
            row.retractedAt = document.retractedAt();
            row.retractionNote = document.retractionNote();
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
    protected Map<UUID, Article> pages(Map<UUID, ArticleDocument> documents, Void references) {
        Map<UUID, Article> pages = new HashMap<>();
        documents.forEach((id, article) -> pages.put(
                id,
                ArticleBuilder.builder()
                        .id(article.id())
                        .slug(article.slug())
                        .url(article.url())
                        .headline(article.headline())
                        .origin(article.origin())
                        .retractedAt(article.retractedAt())
                        .retractionNote(article.retractionNote())
                        .updatedAt(article.updatedAt())
                        .contentUpdatedAt(article.contentUpdatedAt())
                        .revision(article.revision())
                        .links(Article.ArticleLinks.of(article.id(), article.slug()))
                        .build()));
        return pages;
    }
}
