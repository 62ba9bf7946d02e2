package io.backgrounder.web.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link Snapshot} class that can often do with one statement, which needs no transaction: that saves more than half of
 * the cost. What takes several statements calls {@link Dependencies#requireSnapshot} first, whereupon the method is called again in a
 * snapshot.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OneStatement {}
