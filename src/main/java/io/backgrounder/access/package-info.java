/**
 * Who may do what, and who did. Delivery is open to all; everything else needs a scope, which comes with an API key or, where an
 * OpenID Connect provider is configured, with the roles of its tokens.
 *
 * <p>Keys are compared by their SHA-256, which is all that is stored: 160 random bits need no slow hash. They are looked up anew for
 * each request (one indexed query), so that a revocation needs no cache to expire anywhere.
 */
package io.backgrounder.access;
