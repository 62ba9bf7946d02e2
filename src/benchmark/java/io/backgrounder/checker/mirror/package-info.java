/**
 * Mirrors equal an export, and no page changes without an event. Start at {@link io.backgrounder.checker.mirror.MirrorChecker}.
 */
package io.backgrounder.checker.mirror;
