package io.backgrounder.web.query;

import org.hibernate.query.NativeQuery;
import org.hibernate.query.QueryProducer;

/** Queries in SQL for the values of one column. */
public final class Column {
    private Column() {}

    /**
     * Reads the column without a result class. Hibernate never finds the plan of a native query again whose result class is a basic type: it
     * keeps another copy of the plan each time, and looking through the copies costs milliseconds.
     */
    public static <T> NativeQuery<T> of(QueryProducer session, String sql, Class<T> type) {
        return session.createNativeQuery(sql, Object[].class).setTupleTransformer((row, names) -> type.cast(row[0]));
    }
}
