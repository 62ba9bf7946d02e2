/**
 * The log: a Merkle tree over everything that readers were ever shown, so that they can check that nothing of it was changed afterwards.
 *
 * <p>Each revision, correction and redaction is a leaf, which is appended in the transaction of the write, at its end, while nobody else
 * writes. A leaf commits to its content and to a salt: who lacks the salt cannot guess the content by its hash. A redaction destroys the
 * salts of what it strikes, and the tree stays as it was. Previews and dry runs never come to the end of a write, so they append nothing.
 *
 * <p>A row of the table has the hashes of all complete subtrees that end with its leaf. So a root or a proof reads as many rows as the tree
 * has levels, and to append takes one row for each leaf. Nothing is exported: each system has a log of its own.
 *
 * <p>Uses {@code document} and the packages below it. Start at {@link io.backgrounder.log.Leaves}, to which writes append, and {@link
 * io.backgrounder.log.LogResource}.
 */
package io.backgrounder.log;
