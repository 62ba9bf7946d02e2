/**
 * Addresses that never break: opaque ids, current and former slugs, and what each of them answers (200, 308, 404, 410).
 *
 * <p>Ids are <a href="https://github.com/jetify-com/typeid">TypeIDs</a>: a prefix that names the kind, and a UUIDv7 in Crockford's base 32.
 * They are stored as plain UUIDs, which take half the space of the text in every index.
 *
 * <p>Uses {@code web}. Start at {@link io.backgrounder.address.Addresses}, which finds the resource of an id or slug, and at
 * {@link io.backgrounder.address.Kind}.
 */
package io.backgrounder.address;
