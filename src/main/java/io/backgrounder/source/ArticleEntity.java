package io.backgrounder.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An article of a source: its address. What it is called is said by each story that mentions it. */
@Entity(name = "Article")
public class ArticleEntity {
    @Id
    public UUID id;

    public UUID sourceId;
    public String url;

    /** What an article is known by. */
    public record Address(UUID sourceId, String url) {}

    ArticleEntity() {}

    ArticleEntity(UUID id, Address address) {
        this.id = id;
        sourceId = address.sourceId;
        url = address.url;
    }

    Address address() {
        return new Address(sourceId, url);
    }
}
