/**
 * What every editorial resource shares: conditional writes (RFC 9110, 13.1), merge patches (RFC 7396), slugs made from headlines,
 * and the rule that one writes at a time.
 */
package io.backgrounder.editing;
