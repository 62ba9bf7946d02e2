/**
 * Stories and FAQs in several languages: an original and its translations are a group, in which each language is once, and the page of
 * each shows the others.
 *
 * <p>What the pages show of each other is stored with each of them, in the transaction of the change: a page costs no more for it, and
 * the change log has an entry for exactly the pages that differ.
 *
 * <p>Uses {@code publication} and the packages below it. Start at {@link io.backgrounder.translation.Translations}, which writes, and
 * {@link io.backgrounder.translation.TranslationGroups}, which has the rules.
 */
package io.backgrounder.translation;
