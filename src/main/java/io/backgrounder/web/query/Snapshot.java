package io.backgrounder.web.query;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** All queries of the method see the database as it was at the first: what is made of several rows is never half old. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Snapshot {
    /** The first statement of such a transaction. */
    String STATEMENT = "set transaction isolation level repeatable read, read only";

    /** Then this says what it will see: all up to this position of the change log. */
    String POSITION = "select coalesce(max(position), 0) from change";
}
