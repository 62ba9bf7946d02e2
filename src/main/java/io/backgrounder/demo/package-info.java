/** The first start with the embedded database: an admin key and the demo content. */
package io.backgrounder.demo;
