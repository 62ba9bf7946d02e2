/**
 * JSON, strict on the way in and exact on the way out: what text is taken at all, forms that members have, timestamps, addresses.
 *
 * <p>Uses nothing of ours. Start at {@link io.backgrounder.web.json.StrictJson}.
 */
package io.backgrounder.web.json;
