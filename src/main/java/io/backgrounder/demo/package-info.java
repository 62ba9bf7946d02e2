/**
 * The first start with the embedded database: an admin key and the demo content.
 *
 * <p>Uses {@code bulk}, which imports the content, and the packages below it. Start at {@link io.backgrounder.demo.FirstStart}.
 */
package io.backgrounder.demo;
