/**
 * Topic entities: the persons, places, organizations, events, works and concepts that stories are about.
 *
 * <p>Uses {@code publication} and the packages below it. Start at {@link io.backgrounder.topic.TopicResource}, which readers ask, and
 * {@link io.backgrounder.topic.TopicUpserts}, which writes. {@link io.backgrounder.topic.EditableTopics} merges topics.
 */
package io.backgrounder.topic;
