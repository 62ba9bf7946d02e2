package io.backgrounder.webhook;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.web.query.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The topics and sources of stories as of each change, taken from the revision of that change. */
@ApplicationScoped
class Subjects {
    private static final String OF_STORIES = """
            select c.position, s.id
            from change c join revision r on r.resource_id = c.resource_id and r.number = c.revision
            cross join lateral (
                select json_array_elements(cast(r.page as json) -> 'topics') ->> 'id'
                union all
                select json_array_elements(cast(r.page as json) -> 'coverage' -> 'summaries') -> 'source' ->> 'id') s(id)
            where c.kind = 'story' and c.position = any(cast(:positions as bigint[]))""";

    /** The successors of merged topics, and all topics that were merged into these: a revision keeps the topic that the story had then. */
    private static final String ALIASES = """
            with successor as (
                select id from unnest(cast(:ids as uuid[])) given(id)
                union select into_id from tombstone where id = any(:ids) and into_id is not null)
            select id from successor
            union select t.id from tombstone t join successor s on t.into_id = s.id""";

    @Inject
    StatelessSession session;

    /** A topic or source of the story that a change is about. */
    private record Subject(long position, String id) {}

    Interest interest(WebhookEntity webhook) {
        return new Interest(
                webhook.types, withAliases(Kind.TOPIC, webhook.topics), withAliases(Kind.SOURCE, webhook.sources));
    }

    /** The topics and sources of the story that each change is about, by the position of the change. */
    Map<Long, Set<String>> of(List<ChangeEntity> changes) {
        Map<Long, Set<String>> subjects = new HashMap<>();
        if (changes.isEmpty()) {
            return subjects;
        }
        session.createNativeQuery(OF_STORIES, Subject.class)
                .setParameter(
                        "positions",
                        changes.stream().map(change -> change.position).toArray(Long[]::new))
                .getResultStream()
                .forEach(subject -> subjects.computeIfAbsent(subject.position, position -> new HashSet<>())
                        .add(subject.id));
        return subjects;
    }

    private Set<String> withAliases(Kind kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Column.of(session, ALIASES, UUID.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultStream()
                        .map(kind::id)
                        .collect(Collectors.toSet());
    }
}
