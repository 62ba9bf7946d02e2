/**
 * Access control and the audit trail: who may do what, and who did what. Delivery is open to all; everything else needs a scope, which
 * comes with an API key or, if an OpenID Connect provider is configured, with the roles of its tokens.
 *
 * <p>Keys are compared by their SHA-256, which is all that is stored: 160 random bits need no slow hash. They are looked up for each
 * request (one indexed query), so that a revocation does not have to wait for a cache to expire.
 *
 * <p>Uses {@code address} and {@code web}. Start at {@link io.backgrounder.access.BearerAuthentication}.
 */
package io.backgrounder.access;
