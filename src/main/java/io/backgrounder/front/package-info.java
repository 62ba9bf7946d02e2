/**
 * Fronts: home pages made of sections of stories, which editors choose or a rule finds.
 *
 * <p>What a front shows is stored, and not a query: so it changes only with an event, and its page costs as much as a list. {@link
 * io.backgrounder.front.FrontEvents} fills a front in the transaction of a write that takes a story from it, or that changes the front
 * itself; {@link io.backgrounder.front.FrontClock} lets new stories in, those of a second at once.
 *
 * <p>Uses {@code story} and the packages below it. Start at {@link io.backgrounder.front.FrontResource}, which readers ask, and {@link
 * io.backgrounder.front.Filling}, which says what a front shows.
 */
package io.backgrounder.front;
