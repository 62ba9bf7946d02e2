package io.backgrounder.database;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;

/**
 * Reads times in the results of native queries exactly, like those of mapped ones. By way of {@code java.sql.Timestamp}, Hibernate's
 * default, times before 1582-10-15 would change.
 */
public class ExactTimes implements TypeContributor {
    @Override
    public void contribute(TypeContributions types, ServiceRegistry services) {
        types.contributeJdbcType(TimestampUtcAsOffsetDateTimeJdbcType.INSTANCE);
    }
}
