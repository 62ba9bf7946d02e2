package io.backgrounder.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** An address of a topic elsewhere, which no other topic has. */
@Entity(name = "TopicSameAs")
@IdClass(TopicSameAsEntity.Key.class)
public class TopicSameAsEntity {
    record Key(UUID topicId, int position) {}

    @Id
    public UUID topicId;

    @Id
    public int position;

    public String url;

    TopicSameAsEntity() {}

    TopicSameAsEntity(UUID topic, int position, String url) {
        topicId = topic;
        this.position = position;
        this.url = url;
    }
}
