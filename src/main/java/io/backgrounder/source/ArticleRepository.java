package io.backgrounder.source;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.web.Kind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** All queries for articles. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    /** Each by the index of both, in a table of any size: a list of parameters is compared one by one. */
    private static final String BY_ADDRESS = """
            select a.* from unnest(cast(:sources as uuid[]), cast(:urls as text[])) w (source_id, url)
                join article a on a.source_id = w.source_id and a.url = w.url""";

    @Inject
    StatelessSession session;

    /** The ids of articles by what they are known by, and those that say something else than before. */
    public record Written(Map<Article.Address, UUID> ids, List<UUID> changed) {}

    /** New articles are added, changed ones updated. */
    public Written upsert(List<Article> articles) {
        Map<Article.Address, Article> wanted = new LinkedHashMap<>();
        articles.forEach(article -> wanted.put(article.address(), article));
        Map<Article.Address, Article> stored = stored(wanted.keySet());
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

    private Map<Article.Address, Article> stored(Collection<Article.Address> addresses) {
        return session.createNativeQuery(BY_ADDRESS, Article.class)
                .setParameter(
                        "sources",
                        addresses.stream().map(Article.Address::sourceId).toArray(UUID[]::new))
                .setParameter(
                        "urls", addresses.stream().map(Article.Address::url).toArray(String[]::new))
                .getResultStream()
                .collect(toMap(Article::address, article -> article));
    }
}
