package io.backgrounder.webhook;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import java.util.Collection;
import java.util.Set;

/**
 * The filters of a webhook. A change must pass each filter that is set.
 *
 * @param types kinds, and types of events; empty for all
 * @param topics ids, including those of merged topics; empty for all
 * @param sources ids, including those of merged sources; empty for all
 */
record Interest(Collection<String> types, Set<String> topics, Set<String> sources) {
    static final String TYPE = "(" + Kind.DOCUMENTS + ")(\\.(created|updated|withdrawn|corrected|redacted|deleted))?|("
            + Kind.DELETABLE + ")\\.merged";
    static final String TYPE_MESSAGE = "must be a kind, such as story, or a type of event, such as story.updated";

    /** Whether the filters depend on the topics and sources of stories. */
    boolean asksForSubjects() {
        return !topics.isEmpty() || !sources.isEmpty();
    }

    /** Whether a change passes the filter of types. */
    boolean includesType(ChangeEntity change) {
        return types.isEmpty() || types.contains(change.kind) || types.contains(change.event());
    }

    /**
     * Whether a change passes the filters of topics and sources.
     *
     * @param subjects the ids of the topics and sources of a story, as of this change
     */
    boolean includesSubject(ChangeEntity change, Set<String> subjects) {
        return concerns(topics, change, subjects) && concerns(sources, change, subjects);
    }

    /** Whether a change concerns one of these ids. The keys of a change also name the ids that a story has lost by it. */
    private static boolean concerns(Set<String> filter, ChangeEntity change, Set<String> subjects) {
        return filter.isEmpty()
                || filter.contains(change.resource())
                || filter.stream().anyMatch(id -> subjects.contains(id) || change.keys.contains(Kind.storiesOf(id)));
    }
}
