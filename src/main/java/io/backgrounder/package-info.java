/** A headless JSON content API for explained news. */
package io.backgrounder;
