/**
 * Topic entities: the persons, places, organizations, events, works and concepts that stories are about.
 *
 * <p>Start at {@link io.backgrounder.topic.TopicResource} and at {@link io.backgrounder.topic.EditableTopics}.
 */
package io.backgrounder.topic;
