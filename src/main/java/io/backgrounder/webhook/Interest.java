package io.backgrounder.webhook;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import java.util.Collection;
import java.util.Set;

/**
 * What a webhook is told of: the changes that pass each filter that it has.
 *
 * @param types kinds, and types of events; empty for all
 * @param topics ids, those of merged topics included; empty for all
 * @param sources likewise
 */
record Interest(Collection<String> types, Set<String> topics, Set<String> sources) {
    static final String TYPE =
            "(source|topic|faq|story)(\\.(created|updated|deleted))?|topic\\.merged|story\\.(withdrawn|corrected)";
    static final String TYPE_MESSAGE = "must be source, topic, faq or story, or a type of event such as story.updated";

    /** Whether it takes the story's subjects to tell. */
    boolean asksForSubjects() {
        return !topics.isEmpty() || !sources.isEmpty();
    }

    /** @param subjects ids of the topics and sources of a story, as it is since the change */
    boolean includes(ChangeEntity change, Set<String> subjects) {
        return (types.isEmpty() || types.contains(change.kind) || types.contains(change.event()))
                && concerns(topics, change, subjects)
                && concerns(sources, change, subjects);
    }

    /** A story that had the subject until this change has moved in the list of the subject's stories. */
    private static boolean concerns(Set<String> filter, ChangeEntity change, Set<String> subjects) {
        return filter.isEmpty()
                || filter.contains(change.resource())
                || filter.stream().anyMatch(id -> subjects.contains(id) || change.keys.contains(Kind.storiesOf(id)));
    }
}
