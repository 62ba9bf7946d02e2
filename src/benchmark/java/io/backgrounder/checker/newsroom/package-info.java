/**
 * Pipelines and editors who write the same content. Start at {@link io.backgrounder.checker.newsroom.NewsroomChecker}.
 */
package io.backgrounder.checker.newsroom;
