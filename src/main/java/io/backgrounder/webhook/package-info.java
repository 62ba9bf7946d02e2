/**
 * Sends events about changes to other programs, according to the Standard Webhooks specification: at least once, and in order for each
 * resource.
 *
 * <p>Each webhook has a position in the change log. The first node that sees new changes creates a row for each event that the webhook is
 * to be sent, in the transaction that moves the position; the webhook's locked row keeps nodes from doing it twice. To send a row, a node
 * claims it and commits, so that no transaction is open while it waits for the receiver. If a node dies, its claim expires, and another
 * node sends the event again.
 *
 * <p>The host name of a webhook is resolved once for each attempt: every address of the name is checked against the ranges that are not
 * public, and the connection is made to an address that was checked.
 *
 * <p>Uses {@code access}, {@code change}, {@code document} and the packages below them. Start at {@link
 * io.backgrounder.webhook.Courier}.
 */
package io.backgrounder.webhook;
