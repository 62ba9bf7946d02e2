/**
 * The site before it is published: every read of delivery, at {@code /preview/v1}, as if all drafts were published, or as it will be at a
 * time.
 *
 * <p>A preview publishes the drafts in a transaction, lets delivery answer in the same transaction, and rolls it back. So it has no code of
 * its own for what a page shows, and cannot differ from what readers will get. The price: each request costs as much as publishing these
 * drafts (some milliseconds for each, and at most a fixed number), and locks their rows for that long.
 *
 * <p>Uses {@code publication} and the packages below it. Start at {@link io.backgrounder.preview.PreviewInterceptor}.
 */
package io.backgrounder.preview;
