package io.backgrounder.checker.editing;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.checker.ResourceIds;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The resources that writers share, each with the slugs that it has had, the present one last. */
public final class SharedContent {
    /** All kinds, each behind those that it refers to. */
    static final List<String> KINDS = List.of("source", "topic", "contributor", "faq", "story", "front");

    private final String run = "m" + Long.toString(System.currentTimeMillis(), 36);
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, List<String>> slugs = new ConcurrentHashMap<>();
    private final Map<String, List<String>> ids =
            KINDS.stream().collect(toMap(kind -> kind, kind -> new CopyOnWriteArrayList<>()));
    private final List<String> ever = new CopyOnWriteArrayList<>();

    /** That nothing has had. */
    String newSlug(String kind) {
        return run + "-" + kind + "-" + count.incrementAndGet();
    }

    /** All of a kind that are there. */
    public List<String> all(String kind) {
        return List.copyOf(ids.get(kind));
    }

    /** What was made, or renamed. */
    void put(String id, String slug) {
        List<String> had = slugs.computeIfAbsent(id, made -> {
            ids.get(ResourceIds.kind(made)).add(made);
            ever.add(made);
            return new CopyOnWriteArrayList<>();
        });
        had.remove(slug);
        had.add(slug);
    }

    void remove(String id) {
        ids.get(ResourceIds.kind(id)).remove(id);
    }

    /** Its slugs are former ones of the other. */
    void merge(String id, String into) {
        remove(id);
        slugs.get(into).addAll(0, slugs.get(id));
    }

    int size(String kind) {
        return ids.get(kind).size();
    }

    /** One of a kind. There are always some. */
    public String any(String kind, Random random) {
        while (true) {
            Object[] all = ids.get(kind).toArray();
            if (all.length > 0) {
                return (String) all[random.nextInt(all.length)];
            }
            Thread.onSpinWait();
        }
    }

    /** Different ones of a kind. */
    List<String> some(String kind, int most, Random random) {
        return random.ints(random.nextInt(most + 1))
                .mapToObj(one -> any(kind, random))
                .distinct()
                .toList();
    }

    /** The present slug, or at times a former one. */
    String slug(String id, Random random) {
        List<String> had = slugs.get(id);
        return random.nextInt(4) == 0 ? had.get(random.nextInt(had.size())) : had.get(had.size() - 1);
    }

    /** Anything, also what is no more. */
    public String anyEver(Random random) {
        return random.nextInt(8) == 0
                ? ever.get(random.nextInt(ever.size()))
                : any(random.nextBoolean() ? "story" : KINDS.get(random.nextInt(KINDS.size())), random);
    }
}
