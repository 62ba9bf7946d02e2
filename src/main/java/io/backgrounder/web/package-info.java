/**
 * The ground floor: what every request passes and every resource shares. Its packages, from the ground up: {@code json}, {@code request},
 * {@code problem}, {@code text}, {@code query}, {@code connection}, {@code http}. None of them knows a kind of content.
 */
package io.backgrounder.web;
