package io.backgrounder.revision;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Divides resources into portions by the size of their history, to limit what is in memory at once. */
@ApplicationScoped
public class Portions {
    private static final long MOST_BYTES = 16 << 20;

    private static final String SIZES = "select r.resource_id, sum(octet_length(r.page)) from revision r"
            + " where r.resource_id = any(cast(:resources as uuid[])) group by r.resource_id";

    @Inject
    StatelessSession session;

    /** How much the pages of all revisions of a resource take. */
    private record Size(UUID id, long bytes) {}

    /** Returns the portions, in the order of the resources. */
    public List<List<UUID>> of(List<UUID> resources) {
        Map<UUID, Long> sizes = session.createNativeQuery(SIZES, Size.class)
                .setParameter("resources", resources.toArray(UUID[]::new))
                .getResultStream()
                .collect(toMap(Size::id, Size::bytes));
        List<List<UUID>> portions = new ArrayList<>();
        long size = MOST_BYTES;
        for (UUID id : resources) {
            if (size >= MOST_BYTES) {
                portions.add(new ArrayList<>());
                size = 0;
            }
            portions.get(portions.size() - 1).add(id);
            size += sizes.getOrDefault(id, 0L);
        }
        return portions;
    }
}
