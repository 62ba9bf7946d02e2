package io.backgrounder.evidence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.backgrounder.web.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The short ids of the parts of a document, such as the points of its coverage. Each part that comes without one keeps the id that it had
 * before, or gets a new one: an id never passes to another part.
 *
 * @param prefix what the ids that are assigned begin with, before a number
 * @param id the id of a part; null if it has none
 * @param marks what tells the parts from each other, from the surest mark on
 */
public record PartIds<P>(String prefix, Function<P, String> id, List<Function<P, Object>> marks) {
    /** Ids as editors may choose them. */
    public static final String FORM = "[a-z0-9][a-z0-9_-]{0,39}";

    public static final String MESSAGE =
            "must be 1 to 40 lower-case letters, digits, `-` and `_`, and begin with a letter or digit";

    /**
     * The ids of parts, in their order.
     *
     * <p>A part without an id has that of the part before with the same marks. Otherwise it has that of the part with the same first mark, or
     * else the second one and so on, if there is no other that it could be, and no other that could be that part.
     *
     * @param before the parts that there were
     * @param reserved other ids that no new part may get
     */
    public List<String> of(List<P> parts, List<P> before, Collection<String> reserved) {
        String[] ids = parts.stream().map(id).toArray(String[]::new);
        keep(
                ids,
                parts,
                before,
                part -> marks.stream().map(mark -> mark.apply(part)).toList(),
                true);
        marks.forEach(mark -> keep(ids, parts, before, mark, false));
        Set<String> used = taken(ids);
        before.stream().map(id).forEach(used::add);
        used.addAll(reserved);
        int number = 1;
        for (int i = 0; i < ids.length; i++) {
            while (ids[i] == null) {
                String next = prefix + number++;
                ids[i] = used.add(next) ? next : null;
            }
        }
        return List.of(ids);
    }

    /**
     * An error for each part whose id is that of an earlier one. Nulls are ignored.
     *
     * @param list the pointer of the parts
     */
    public List<Problem.Error> repeated(String list, List<P> parts) {
        List<Problem.Error> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            String own = parts.get(i) == null ? null : id.apply(parts.get(i));
            if (own != null && !seen.add(own)) {
                faults.add(Problem.Error.member(list + "/" + i + "/id", "repeats an earlier value"));
            }
        }
        return faults;
    }

    /** @param same whether parts with the same mark are the same, so that it does not matter which has which id */
    private void keep(String[] ids, List<P> parts, List<P> before, Function<P, Object> mark, boolean same) {
        Set<String> taken = taken(ids);
        Map<Object, Deque<String>> left = new HashMap<>();
        before.stream()
                .filter(part -> id.apply(part) != null && !taken.contains(id.apply(part)))
                .forEach(part -> left.computeIfAbsent(mark.apply(part), key -> new ArrayDeque<>())
                        .add(id.apply(part)));
        List<Integer> nameless = IntStream.range(0, ids.length)
                .filter(i -> ids[i] == null)
                .boxed()
                .toList();
        Map<Object, Long> claims = nameless.stream().collect(groupingBy(i -> mark.apply(parts.get(i)), counting()));
        for (int i : nameless) {
            Object key = mark.apply(parts.get(i));
            Deque<String> known = left.getOrDefault(key, new ArrayDeque<>());
            if (same || known.size() == 1 && claims.get(key) == 1) {
                ids[i] = known.poll();
            }
        }
    }

    private static Set<String> taken(String[] ids) {
        Set<String> taken = new HashSet<>(Arrays.asList(ids));
        taken.removeIf(Objects::isNull);
        return taken;
    }
}
