/** The checker of fronts: they show what their sections say, and every change of one has an event. */
package io.backgrounder.checker.front;
