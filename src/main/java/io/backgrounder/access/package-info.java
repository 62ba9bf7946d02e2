/**
 * Who may do what. Delivery is open to all; everything else needs an API key and is closed while there is none.
 *
 * <p>Keys are compared by their SHA-256, which is all that is stored: 160 random bits need no slow hash.
 */
package io.backgrounder.access;
