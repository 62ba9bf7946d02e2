package io.backgrounder.article;

import io.backgrounder.address.Kind;
import io.backgrounder.revision.Past;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What was known of articles at a time. */
@ApplicationScoped
public class PastArticles {
    @Inject
    Past past;

    @Inject
    ArticleRepository articles;

    /** What readers were told of the articles with these addresses; no entry for those of which nothing was known. */
    public Map<String, ArticleFacts> at(Collection<String> urls, Instant time) {
        Map<String, ArticleFacts> facts = new HashMap<>();
        past.seen(Kind.ARTICLE, articles.ids(urls).values(), time, Article.class)
                .values()
                .forEach(article -> facts.put(article.url(), ArticleFacts.of(article)));
        return facts;
    }
}
