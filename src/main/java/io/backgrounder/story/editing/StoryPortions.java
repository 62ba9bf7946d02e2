package io.backgrounder.story.editing;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Divides stories into portions by the size of their history, to limit what is in memory at once. */
@ApplicationScoped
class StoryPortions {
    private static final long MOST_BYTES = 16 << 20;

    private static final String SIZES = "select r.story_id, sum(octet_length(r.page)) from revision r"
            + " where r.story_id = any(cast(:stories as uuid[])) group by r.story_id";

    @Inject
    StatelessSession session;

    /** How much the pages of all revisions of a story take. */
    private record Size(UUID story, long bytes) {}

    /** Returns the portions, in the order of the stories. */
    List<List<UUID>> of(List<UUID> stories) {
        Map<UUID, Long> sizes = session.createNativeQuery(SIZES, Size.class)
                .setParameter("stories", stories.toArray(UUID[]::new))
                .getResultStream()
                .collect(toMap(Size::story, Size::bytes));
        List<List<UUID>> portions = new ArrayList<>();
        long size = MOST_BYTES;
        for (UUID story : stories) {
            if (size >= MOST_BYTES) {
                portions.add(new ArrayList<>());
                size = 0;
            }
            portions.get(portions.size() - 1).add(story);
            size += sizes.getOrDefault(story, 0L);
        }
        return portions;
    }
}
