package io.backgrounder.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An article of a source, known by its address. Its headline belongs to each story that mentions it. */
@Entity(name = "ArticleAddress")
public class ArticleAddressEntity {
    @Id
    public UUID id;

    public UUID sourceId;
    public String url;

    /** The source and the address, which together identify an article. */
    public record Address(UUID sourceId, String url) {}

    ArticleAddressEntity() {}

    ArticleAddressEntity(UUID id, Address address) {
        this.id = id;
        sourceId = address.sourceId;
        url = address.url;
    }

    Address address() {
        return new Address(sourceId, url);
    }
}
