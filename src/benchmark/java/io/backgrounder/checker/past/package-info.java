/**
 * Checks that the past is what readers were served.
 */
package io.backgrounder.checker.past;
