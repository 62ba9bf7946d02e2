/**
 * Checks the log: a verifier of mirrors, what makes a mirror that it can verify, and a check of both under load.
 *
 * <p>The verifier uses nothing of the product, nor of the other programs: only the JDK, Jackson and a library for canonical JSON.
 */
package io.backgrounder.checker.log;
