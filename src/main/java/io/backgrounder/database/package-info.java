/**
 * The PostgreSQL that runs by default, and the database's health.
 *
 * <p>Without a configured JDBC URL a real PostgreSQL is started from binaries that came with the dependencies. We run its own
 * {@code initdb} and {@code pg_ctl} rather than a test library's wrapper: a server that keeps an editor's work needs a
 * password, durable settings and an owner, which such wrappers leave out.
 */
package io.backgrounder.database;
