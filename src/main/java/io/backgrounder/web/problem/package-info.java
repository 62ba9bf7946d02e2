/**
 * Errors as {@code application/problem+json} (RFC 9457), and how exceptions become one.
 *
 * <p>Uses {@code json} and {@code request}. Start at {@link io.backgrounder.web.problem.ProblemType}, which lists all problems, and
 * {@link io.backgrounder.web.problem.ProblemMappers}, which makes them.
 */
package io.backgrounder.web.problem;
