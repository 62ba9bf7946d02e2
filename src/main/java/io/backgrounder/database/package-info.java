/**
 * The embedded PostgreSQL, which is the default database, and the health of the database.
 *
 * <p>If no JDBC URL is configured, a real PostgreSQL is started from binaries that come with the dependencies. We run its own
 * {@code initdb} and {@code pg_ctl} rather than the wrapper of a test library: a server that keeps the work of editors needs a password,
 * durable settings and an owner, which such wrappers leave out.
 *
 * <p>Uses {@code web}. Start at {@link io.backgrounder.database.EmbeddedDatabase}.
 */
package io.backgrounder.database;
