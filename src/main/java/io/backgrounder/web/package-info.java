/**
 * The ground floor: what every request passes and every resource shares. Its packages, from the ground up: {@code json}, {@code request},
 * {@code problem}, {@code text}, {@code query}, {@code connection}, {@code http}. None of them knows a kind of content.
 *
 * <p>Uses nothing else of ours. Start at {@link io.backgrounder.web.http.Edge}, which every request passes first.
 */
package io.backgrounder.web;
