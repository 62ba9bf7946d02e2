package io.backgrounder.article;

import io.backgrounder.address.Kind;
import io.backgrounder.address.Slugs;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Articles as editors describe them. */
@ApplicationScoped
class EditableArticles extends DraftedDocuments<ArticleDocument> {
    @Inject
    ArticleUpserts upserts;

    @Inject
    ArticleRepository articles;

    @Inject
    Slugs slugs;

    EditableArticles() {
        super(Kind.ARTICLE, ArticleDocument.class, Article.class);
    }

    @Override
    protected ArticleUpserts upserts() {
        return upserts;
    }

    @Override
    public List<Article> published(List<UUID> ids) {
        return articles.published(ids);
    }

    @Override
    protected ArticleDocument written(Object page) {
        return ArticleUpserts.content((Article) page);
    }

    @Override
    protected List<Problem.Error> conflicts(UUID id, ArticleDocument document) {
        ArticleDocument named = document.at(Kind.ARTICLE.id(id), document.slug());
        return document.url() == null ? List.of() : ArticleUpserts.conflicts(named, articles.owners(List.of(named)));
    }

    /** An article that stories name can be described by its id, since it has one. */
    @Override
    public Optional<ArticleDocument> unwritten(UUID id) {
        return manuscripts.of(Kind.ARTICLE, id).isPresent()
                ? Optional.empty()
                : articles.named(id).map(url -> {
                    ArticleDocument document = ArticleDocumentBuilder.builder()
                            .id(Kind.ARTICLE.id(id))
                            .url(url)
                            .build();
                    return document.at(document.id(), slugs.of(Kind.ARTICLE, document.title()));
                });
    }

    @Override
    public Object version(ArticleDocument document) {
        return manuscripts.of(Kind.ARTICLE, id(document)).isPresent()
                ? super.version(document)
                : List.of(document.id(), document.url());
    }

    @Override
    public Outcome write(ArticleDocument document, Edit edit) {
        return super.write(adopted(List.of(document)).get(0), edit);
    }

    /** Gives documents without an id that of the article with their address, and those of one address the same. */
    @Override
    protected List<ArticleDocument> adopted(List<ArticleDocument> documents) {
        List<ArticleDocument> nameless = documents.stream()
                .filter(document -> document.id() == null && document.url() != null)
                .toList();
        Map<String, UUID> ids = new HashMap<>(
                articles.ids(nameless.stream().map(ArticleDocument::url).toList()));
        Set<String> seen = new HashSet<>();
        nameless.stream()
                .filter(document -> !seen.add(document.url()))
                .forEach(repeated -> ids.putIfAbsent(repeated.url(), Kind.newId()));
        return documents.stream()
                .map(document -> document.id() == null && ids.containsKey(document.url())
                        ? document.at(Kind.ARTICLE.id(ids.get(document.url())), document.slug())
                        : document)
                .toList();
    }
}
