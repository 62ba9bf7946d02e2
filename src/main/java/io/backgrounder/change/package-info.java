/**
 * The change log: the changes that readers could see, in the order in which they were committed. Every write that readers can see appends
 * to it in its own transaction (the database refuses one that does not, see {@code R__change_guard.sql}), and all that reacts to a write
 * reads the log and nothing else.
 *
 * <p>Positions are dense and in commit order because whoever appends holds the lock of all writers. A sequence would commit out of order,
 * and a reader that asks for what comes after its last position would miss rows. Drafts leave no trace here: a position that counted them
 * would tell readers that somebody is at work.
 *
 * <p>Readers follow the log as a feed or a live stream. What they are sent comes from {@link io.backgrounder.change.RecentChanges}, so that
 * 2,000 waiting readers cost no thread, no connection and one read of the log; measured, they take some 10 KB of memory each.
 *
 * <p>Uses {@code address} and {@code web}. Start at {@link io.backgrounder.change.ChangeLog}, to which writes append, then {@link
 * io.backgrounder.change.ChangeTail}, by which each node follows it.
 */
package io.backgrounder.change;
