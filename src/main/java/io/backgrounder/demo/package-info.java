/**
 * The first start with the embedded database: an admin key and the demo content.
 *
 * <p>Start at {@link io.backgrounder.demo.FirstStart}.
 */
package io.backgrounder.demo;
