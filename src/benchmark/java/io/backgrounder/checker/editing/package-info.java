/**
 * Editors who change content at random, in any way that there is.
 */
package io.backgrounder.checker.editing;
