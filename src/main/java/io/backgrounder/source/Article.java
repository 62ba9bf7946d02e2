package io.backgrounder.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An article of a source, known by its address. */
@Entity
public class Article {
    @Id
    public UUID id;

    public UUID sourceId;
    public String url;
    public String headline;
    public Instant publishedAt;

    public static Article of(UUID sourceId, String url, String headline, Instant publishedAt) {
        Article article = new Article();
        article.sourceId = sourceId;
        article.url = url;
        article.headline = headline;
        article.publishedAt = publishedAt;
        return article;
    }

    /** What an article is known by. */
    public record Address(UUID sourceId, String url) {}

    public Address address() {
        return new Address(sourceId, url);
    }

    boolean saysTheSameAs(Article other) {
        return headline.equals(other.headline) && Objects.equals(publishedAt, other.publishedAt);
    }
}
