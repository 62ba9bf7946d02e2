/**
 * The timeline of a story: dated entries that say what happened when, written in the Extended Date/Time Format (EDTF, ISO 8601-2).
 *
 * <p>Uses {@code topic} and {@code coverage}, and the packages below them; stories use it. Start at {@link
 * io.backgrounder.timeline.TimelineEntry}, which readers get, and {@link io.backgrounder.timeline.Edtf}, which is what a date may be.
 */
package io.backgrounder.timeline;
