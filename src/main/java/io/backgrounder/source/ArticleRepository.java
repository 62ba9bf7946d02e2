package io.backgrounder.source;

import io.backgrounder.web.Kind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** All queries for articles. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    @Inject
    StatelessSession session;

    /** The ids of articles by what they are known by, and those that say something else than before. */
    public record Written(Map<Article.Address, UUID> ids, List<UUID> changed) {}

    /** New articles are added, changed ones updated. */
    public Written upsert(List<Article> articles) {
        Map<Article.Address, Article> stored = new LinkedHashMap<>();
        if (!articles.isEmpty()) {
            session.createSelectionQuery("from Article a where a.url in :urls", Article.class)
                    .setParameter(
                            "urls",
                            articles.stream()
                                    .map(article -> article.url)
                                    .distinct()
                                    .toList())
                    .getResultList()
                    .forEach(article -> stored.put(article.address(), article));
        }
        Map<Article.Address, Article> wanted = new LinkedHashMap<>();
        articles.forEach(article -> wanted.put(article.address(), article));
        Map<Article.Address, UUID> ids = new LinkedHashMap<>();
        List<Article> created = new ArrayList<>();
        List<Article> changed = new ArrayList<>();
        wanted.forEach((address, article) -> {
            Article before = stored.get(address);
            article.id = before == null ? Kind.newId() : before.id;
            ids.put(address, article.id);
            if (before == null) {
                created.add(article);
            } else if (!article.saysTheSameAs(before)) {
                changed.add(article);
            }
        });
        session.insertMultiple(created);
        session.updateMultiple(changed);
        return new Written(ids, changed.stream().map(article -> article.id).toList());
    }
}
