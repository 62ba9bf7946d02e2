package io.backgrounder.web.query;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets all queries of a method see the database as it was at the first one, so that what is made of several rows is consistent. */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Snapshot {
    /** The first statement of such a transaction. */
    String STATEMENT = "set transaction isolation level repeatable read, read only";

    /** The second statement: the position of the change log up to which the transaction sees everything. */
    String POSITION = "select coalesce(max(position), 0) from change";
}
