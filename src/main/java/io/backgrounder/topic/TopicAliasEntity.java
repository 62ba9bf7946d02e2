package io.backgrounder.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** Another name of a topic. */
@Entity(name = "TopicAlias")
@IdClass(TopicAliasEntity.Key.class)
public class TopicAliasEntity {
    record Key(UUID topicId, int position) {}

    @Id
    public UUID topicId;

    @Id
    public int position;

    public String name;

    TopicAliasEntity() {}

    TopicAliasEntity(UUID topic, int position, String name) {
        topicId = topic;
        this.position = position;
        this.name = name;
    }
}
