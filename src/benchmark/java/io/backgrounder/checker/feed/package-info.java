/**
 * Readers of the change feed see each change once and in order. Start at {@link io.backgrounder.checker.feed.ChangeChecker}.
 */
package io.backgrounder.checker.feed;
