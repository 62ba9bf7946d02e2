/**
 * Merging: two resources that are one become one. Stories and drafts follow, and the addresses of the first lead to the second.
 *
 * <p>Uses {@code publication} and its rooms, and the packages below them. Start at {@link
 * io.backgrounder.publication.merge.MergeableDocuments}.
 */
package io.backgrounder.publication.merge;
