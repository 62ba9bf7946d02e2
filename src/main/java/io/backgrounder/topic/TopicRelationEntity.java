package io.backgrounder.topic;

import io.backgrounder.address.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A link from a topic to a broader or related one. */
@Entity(name = "TopicRelation")
@IdClass(TopicRelationEntity.Key.class)
public class TopicRelationEntity {
    static final String BROADER = "broader";
    static final String RELATED = "related";

    record Key(UUID topicId, String relation, int position) {}

    @Id
    public UUID topicId;

    @Id
    public String relation;

    @Id
    public int position;

    public UUID otherId;
    public String type;

    /** Mapped without {@code java.sql.Date}, which would change days of October 1582. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    public LocalDate validFrom;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    public LocalDate validTo;

    static TopicRelationEntity of(UUID topic, int position, BroaderLink broader) {
        return of(topic, BROADER, position, broader.topic(), broader.type());
    }

    static TopicRelationEntity of(UUID topic, int position, RelatedLink related) {
        TopicRelationEntity row = of(topic, RELATED, position, related.topic(), related.type());
        row.validFrom = related.validFrom();
        row.validTo = related.validTo();
        return row;
    }

    private static TopicRelationEntity of(UUID topic, String relation, int position, String other, String type) {
        TopicRelationEntity row = new TopicRelationEntity();
        row.topicId = topic;
        row.relation = relation;
        row.position = position;
        row.otherId = Kind.TOPIC.parseId(other).orElseThrow();
        row.type = type;
        return row;
    }

    BroaderLink broader() {
        return new BroaderLink(Kind.TOPIC.id(otherId), type);
    }

    RelatedLink related() {
        return new RelatedLink(Kind.TOPIC.id(otherId), type, validFrom, validTo);
    }
}
