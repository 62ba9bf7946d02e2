/**
 * Contributors: the persons, organizations and programs that stories and FAQs are by, and their bylines.
 *
 * <p>Uses {@code publication} and the packages below it. Start at {@link io.backgrounder.contributor.ContributorResource}, which readers
 * ask, and {@link io.backgrounder.contributor.ContributorUpserts}, which writes.
 */
package io.backgrounder.contributor;
