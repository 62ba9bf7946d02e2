/**
 * JSON, strict on input and exact on output: which text is accepted, the forms of members, timestamps, addresses.
 *
 * <p>Uses nothing of ours. Start at {@link io.backgrounder.web.json.StrictJson}.
 */
package io.backgrounder.web.json;
