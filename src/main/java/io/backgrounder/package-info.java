/** A headless JSON content API for explained news. Start at {@code docs/architecture.md}, which says what is in each package. */
package io.backgrounder;
