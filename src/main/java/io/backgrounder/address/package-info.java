/**
 * Addresses that never die: opaque ids, current and former slugs, and what each answers (200, 308, 404, 410).
 *
 * <p>Ids are <a href="https://github.com/jetify-com/typeid">TypeIDs</a>: a prefix that names the kind, and a UUIDv7 in Crockford's base 32.
 * They are stored as plain UUIDs, half the size of the text in every index.
 *
 * <p>Uses {@code web}. Start at {@link io.backgrounder.address.Addresses}, where an id or slug is found, and {@link io.backgrounder.address.Kind}.
 */
package io.backgrounder.address;
