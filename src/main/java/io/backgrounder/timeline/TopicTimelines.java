package io.backgrounder.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Writes the timelines of topics, which are made of those of the stories that are in lists. In the transaction that writes the stories. */
@ApplicationScoped
public class TopicTimelines {
    private static final String ADD_STORIES = """
            insert into topic_timeline_entry (topic_id, story_id, position, starts_at, precision, happening, same_as)
            select l.topic_id, e.story_id, e.position, e.starts_at, e.precision, e.happening, e.same_as
            from story_topic l join timeline_entry e on e.story_id = l.story_id
            where l.story_id = any(cast(:stories as uuid[])) and l.listed_at is not null""";

    private static final String REMOVE_STORIES =
            "delete from topic_timeline_entry where story_id = any(cast(:stories as uuid[]))";

    @Inject
    StatelessSession session;

    /** Takes these stories out of the timelines of topics. */
    public void remove(Collection<UUID> stories) {
        execute(REMOVE_STORIES, stories);
    }

    /** Adds these stories, whose rows are written. */
    public void add(Collection<UUID> stories) {
        execute(ADD_STORIES, stories);
    }

    private void execute(String sql, Collection<UUID> stories) {
        if (!stories.isEmpty()) {
            session.createNativeMutationQuery(sql)
                    .setParameter("stories", stories.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }
}
