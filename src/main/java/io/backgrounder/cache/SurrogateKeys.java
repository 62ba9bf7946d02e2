package io.backgrounder.cache;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What an answer depends on: the resources whose ids are in its body, and what was noted while it was made.
 *
 * @see io.backgrounder.web.query.Dependencies
 */
final class SurrogateKeys {
    /** Every answer has it. */
    static final String ALL = "all";

    /** Of more, caches in front get {@code any-story} and the like instead: proxies take no headers of any length. */
    private static final int MOST_IN_HEADER = 64;

    /** Those whose content can change under an answer. Source summaries and corrections do so with their story only. */
    private static final Set<String> KINDS = Set.of("story", "topic", "faq", "source");

    private static final int ID_LENGTH = 26;

    private SurrogateKeys() {}

    /** The ids that stand as values in JSON; one that stands in prose does no harm. */
    static Set<String> in(byte[] json) {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < json.length - ID_LENGTH - 1; i++) {
            if (json[i] == '_' && json[i + ID_LENGTH + 1] == '"') {
                int start = i;
                while (start > 0 && json[start - 1] >= 'a' && json[start - 1] <= 'z') {
                    start--;
                }
                if (KINDS.contains(new String(json, start, i - start, StandardCharsets.US_ASCII))) {
                    ids.add(new String(json, start, i + ID_LENGTH + 1 - start, StandardCharsets.US_ASCII));
                }
            }
        }
        return ids;
    }

    /** The same for a header, fewer where they are many. */
    static Set<String> header(Set<String> keys) {
        Set<String> header = new LinkedHashSet<>(Set.of(ALL));
        for (String key : keys) {
            int prefix = key.indexOf('_');
            boolean id = prefix > 0 && KINDS.contains(key.substring(0, prefix));
            header.add(id && keys.size() > MOST_IN_HEADER ? any(key.substring(0, prefix)) : key);
        }
        return header;
    }

    /** What stands for all resources of a kind. */
    static String any(String kind) {
        return "any-" + kind;
    }
}
