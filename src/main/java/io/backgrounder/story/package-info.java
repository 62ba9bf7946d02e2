/**
 * Stories: what happened, what is behind the headline, what the papers say, how we got here; and what stories are related.
 *
 * <p>The tables hold what readers see or saw. {@code listed_at} is a story's publication time while it stands in lists, and
 * null once it is withdrawn; the tables that link stories carry a copy, kept right by foreign keys, so that one index answers
 * "the newest stories about this topic" at any depth. Delivery lists only what is listed; a page is read while its story is published or archived.
 */
package io.backgrounder.story;
