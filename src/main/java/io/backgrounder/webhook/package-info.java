/**
 * Tells other programs of changes, by the Standard Webhooks specification: at least once, and in order for each resource.
 *
 * <p>Each webhook has a position in the change log. Whichever node sees first that there is more makes a row of what the webhook is to
 * be told, in the transaction that moves the position; the webhook's locked row keeps nodes from doing it twice. To send a row, a
 * node claims it and commits, so that no transaction is open while it waits for the receiver. A node that dies leaves a claim that
 * runs out, and another sends again.
 *
 * <p>Where a webhook leads is looked up at each attempt, once: every address of the name is held against the ranges that are not
 * public, and the connection is made to an address that was checked.
 */
package io.backgrounder.webhook;
