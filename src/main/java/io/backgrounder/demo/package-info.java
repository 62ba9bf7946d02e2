/** What a first start of the embedded default brings along: an admin key and the demo content. */
package io.backgrounder.demo;
