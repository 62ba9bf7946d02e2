package io.backgrounder.front;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.document.OneWriter;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.query.Column;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * Lets stories that would fit come to fronts: every node checks every second whether there are changes, and the first one to write fills
 * the fronts which these may concern. So whatever is written within a second is one change of a front.
 */
@ApplicationScoped
class FrontClock {
    private static final String POSITION = "select position from front_clock";
    private static final String ADVANCE = "update front_clock set position = :position";

    /** The rules by which fronts are filled. There are few fronts. */
    private static final String RULES = """
            select c.front_id, c.fill_topic, c.fill_source, c.fill_contributor, c.fill_language, c.fill_sort
            from published_front f join front_section c on c.front_id = f.id where c.filled""";

    private static final String KEYS = """
            select k.key, min(c.position) from change c cross join unnest(c.keys) k (key)
            where c.position > :after and not c.derived and k.key = any(cast(:keys as text[])) group by k.key""";

    /** The fronts of which a chosen story has changed. */
    private static final String CHOSEN = """
            select l.front_id, min(c.position) from change c join front_slot l on l.story_id = c.resource_id
                join published_front f on f.id = l.front_id
            where c.position > :after and not c.derived group by l.front_id""";

    @Inject
    OneWriter writer;

    @Inject
    ChangeLog log;

    @Inject
    FrontEvents events;

    @Inject
    StatelessSession session;

    private record Rule(UUID front, UUID topic, UUID source, UUID contributor, String language, String sort) {
        /** The keys of the lists that a story must be in, and of the resources that readers must see: a change that lets a story in has one of them. */
        Stream<String> keys() {
            List<String> resources = Stream.of(
                            id(Kind.TOPIC, topic), id(Kind.SOURCE, source), id(Kind.CONTRIBUTOR, contributor))
                    .flatMap(id -> id)
                    .toList();
            Stream<String> lists = Stream.concat(resources.stream(), Stream.ofNullable(language))
                    .map(Kind::storiesOf);
            String order = sort.equals(Front.BY_UPDATE)
                    ? Kind.STORIES_BY_UPDATE
                    : resources.isEmpty() && language == null ? Kind.STORY.collection() : null;
            return Stream.of(lists, resources.stream(), Stream.ofNullable(order))
                    .flatMap(keys -> keys);
        }

        private static Stream<String> id(Kind kind, UUID id) {
            return id == null ? Stream.empty() : Stream.of(kind.id(id));
        }
    }

    private record Since(String key, long position) {}

    private record Chosen(UUID front, long position) {}

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DatabaseFaults.patiently(() -> {
            if (writer.read(this::isBehind)) {
                writer.write(this::advance);
            }
        });
    }

    private boolean isBehind() {
        return position() < log.position();
    }

    private long position() {
        return Column.of(session, POSITION, Long.class).getSingleResult();
    }

    /** Fills the fronts that the changes since the last time may concern. */
    private Void advance() {
        Instant now = Timestamps.now();
        events.fill(outdated(position()).entrySet().stream()
                .map(front -> new FrontEvents.Outdated(front.getKey(), front.getValue(), now))
                .toList());
        session.createNativeMutationQuery(ADVANCE)
                .setParameter("position", log.position())
                .executeUpdate();
        return null;
    }

    /** These fronts, each with the position of the first of these changes. */
    private Map<UUID, Long> outdated(long after) {
        Map<UUID, Long> outdated = new HashMap<>();
        session.createNativeQuery(CHOSEN, Chosen.class)
                .setParameter("after", after)
                .getResultList()
                .forEach(chosen -> outdated.merge(chosen.front, chosen.position, Math::min));
        List<Rule> rules = session.createNativeQuery(RULES, Rule.class).getResultList();
        Set<String> keys = new HashSet<>();
        rules.forEach(rule -> rule.keys().forEach(keys::add));
        Map<String, Long> changed = session.createNativeQuery(KEYS, Since.class)
                .setParameter("after", after)
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultStream()
                .collect(toMap(Since::key, Since::position));
        rules.forEach(rule -> rule.keys()
                .filter(changed::containsKey)
                .forEach(key -> outdated.merge(rule.front, changed.get(key), Math::min)));
        return outdated;
    }
}
