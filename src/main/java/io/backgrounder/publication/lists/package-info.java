/**
 * The lists in which editors find documents: by filters, in several orders, with counts. What a page costs does not depend on how many
 * documents there are, whatever the filters are.
 *
 * <p>Uses {@code publication}, {@code search.query} and the packages below it. Start at {@link io.backgrounder.publication.lists.ManuscriptLists}.
 */
package io.backgrounder.publication.lists;
