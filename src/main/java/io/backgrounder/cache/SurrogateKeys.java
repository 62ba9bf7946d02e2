package io.backgrounder.cache;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Dependencies;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The keys of what an answer depends on: the ids of resources in its body, and what was noted while it was made.
 *
 * @see io.backgrounder.web.query.Dependencies
 */
final class SurrogateKeys {
    /**
     * If there are more keys, caches in front get {@code any-story} and the like instead of ids, since proxies limit the length of headers.
     */
    private static final int MOST_IN_HEADER = 64;

    /** The kinds whose content can change under an answer. Source summaries and corrections change only with their story. */
    private static final Set<String> KINDS = Set.copyOf(Kind.names(Kind.DOCUMENTS));

    private static final int ID_LENGTH = 26;

    private SurrogateKeys() {}

    /** The ids that are values in JSON; one that stands in prose does no harm. */
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

    /** The keys for a header: ids are replaced if there are many. */
    static Set<String> header(Set<String> keys) {
        Set<String> header = new LinkedHashSet<>(Set.of(Dependencies.ALL));
        for (String key : keys) {
            int prefix = key.indexOf('_');
            boolean id = prefix > 0 && KINDS.contains(key.substring(0, prefix));
            header.add(id && keys.size() > MOST_IN_HEADER ? any(key.substring(0, prefix)) : key);
        }
        return header;
    }

    /** The key that stands for all resources of a kind. */
    static String any(String kind) {
        return "any-" + kind;
    }
}
