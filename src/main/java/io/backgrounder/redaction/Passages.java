package io.backgrounder.redaction;

import io.backgrounder.address.Slugs;
import io.backgrounder.web.json.Sha256;
import io.backgrounder.web.text.TextFormat;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The passages that are redacted in one resource. A passage is words in a row; whatever stands between the words makes no difference:
 * spaces, punctuation or markup. It is known by the hash of the resource's id and the words.
 */
public final class Passages {
    /** Stands where a passage stood, whatever its length. A letter is not shorter, so no text becomes longer. */
    public static final String MARK = "█";

    /** The host of the addresses that stand where others stood. Nothing is there (RFC 2606). */
    public static final String NO_HOST = "redacted.invalid";

    /** Nothing is redacted. */
    public static final Passages NONE = new Passages(null, List.of());

    /** A longer passage is known by parts of this length, each of which is struck. */
    private static final int MOST_WORDS = 50;

    /** What rendering removes from between words or within them. Without any of it, a text shows the words that stand in it. */
    private static final Pattern MARKUP = Pattern.compile("[*_`~<>&\\[\\]\\\\]|^\\s*\\d+[.)]", Pattern.MULTILINE);

    private static final int MOST_KEPT = 10_000;

    private static final String ADDRESS = "https?://\\S+";
    private static final String NO_ADDRESS = "https://" + NO_HOST + "/";

    private final UUID resource;
    private final Map<Integer, Set<String>> hashes = new HashMap<>();
    private final Set<String> found = new HashSet<>();

    /** Texts with what has become of them, since the versions of a document have most of their texts in common. */
    private final Map<String, String> struck = new HashMap<>();

    /** The words with which the passages begin, so that hardly any others are hashed; null if only the hashes are known. */
    private final Set<String> beginnings;

    /** So many words in a row. */
    public record Hash(int words, String sha256) {}

    public Passages(UUID resource, Collection<Hash> hashes) {
        this(resource, hashes, null);
    }

    private Passages(UUID resource, Collection<Hash> hashes, Set<String> beginnings) {
        this.resource = resource;
        this.beginnings = beginnings;
        hashes.forEach(hash -> this.hashes
                .computeIfAbsent(hash.words, words -> new HashSet<>())
                .add(hash.sha256));
    }

    /** These passages of a resource, without those that have no word. */
    public static Passages of(UUID resource, Collection<String> passages) {
        Set<Hash> hashes = new LinkedHashSet<>();
        Set<String> beginnings = new HashSet<>();
        passages.forEach(passage -> hash(resource, passage, hashes, beginnings));
        return new Passages(resource, hashes, beginnings);
    }

    private static void hash(UUID resource, String passage, Set<Hash> hashes, Set<String> beginnings) {
        for (List<Words.Word> words : List.of(
                Words.of(passage, false),
                Words.of(passage, true),
                Words.of(shown(passage), false),
                Words.of(Slugs.form(passage), false))) {
            for (int i = 0; i < words.size(); i += MOST_WORDS) {
                int to = Math.min(i + MOST_WORDS, words.size());
                int from = Math.max(0, to - MOST_WORDS);
                hashes.add(new Hash(to - from, hash(resource, words, from, to)));
                beginnings.add(words.get(from).letters());
            }
        }
    }

    public Set<Hash> hashes() {
        Set<Hash> all = new LinkedHashSet<>();
        hashes.forEach((words, known) -> known.forEach(sha256 -> all.add(new Hash(words, sha256))));
        return all;
    }

    /** The passages as they stood in the texts from which they were struck. */
    public Set<String> found() {
        return found;
    }

    public boolean isEmpty() {
        return hashes.isEmpty();
    }

    /** Whether a text, CommonMark or not, has one of the passages. */
    public boolean areIn(String text) {
        return !isEmpty()
                && (!places(text, false).isEmpty()
                        || !places(text, true).isEmpty()
                        || text.matches(ADDRESS)
                                && !places(decoded(text), false).isEmpty()
                        || MARKUP.matcher(text).find()
                                && !places(shown(text), false).isEmpty());
    }

    /**
     * The text with {@link #MARK} in place of the passages. It loses its markup if that divides a passage in a way that only rendering
     * shows. An address is replaced as a whole, differently for each.
     */
    public String struck(String text) {
        if (isEmpty()) {
            return text;
        }
        String known = struck.get(text);
        if (known == null) {
            known = strike(text);
            if (struck.size() < MOST_KEPT) {
                struck.put(text, known);
            }
        }
        return known;
    }

    private String strike(String text) {
        if (!areIn(text)) {
            return text;
        } else if (text.matches(ADDRESS)) {
            return NO_ADDRESS + HexFormat.of().formatHex(Sha256.of(resource + "\n" + text), 0, 8);
        }
        String struck = strike(strike(text, false), true);
        if (areIn(struck)) {
            struck = strike(shown(struck), false);
        }
        return areIn(struck) || Words.of(struck, false).isEmpty() ? MARK : struck;
    }

    private String strike(String text, boolean joined) {
        StringBuilder struck = new StringBuilder(text);
        List<Place> places = places(text, joined);
        for (int i = places.size() - 1; i >= 0; i--) {
            found.add(text.substring(places.get(i).start, places.get(i).end));
            struck.replace(places.get(i).start, places.get(i).end, MARK);
        }
        return struck.toString();
    }

    private record Place(int start, int end) {}

    /** Where passages stand, in order; those that overlap are one. */
    private List<Place> places(String text, boolean joined) {
        List<Words.Word> words = Words.of(text, joined);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int end = end(words, i);
            if (end < 0) {
                continue;
            }
            Place last = places.isEmpty() ? new Place(0, -1) : places.get(places.size() - 1);
            if (words.get(i).start() < last.end) {
                places.set(places.size() - 1, new Place(last.start, Math.max(last.end, end)));
            } else {
                places.add(new Place(words.get(i).start(), end));
            }
        }
        return places;
    }

    /** Where the longest passage ends that begins with this word; negative if none does. */
    private int end(List<Words.Word> words, int from) {
        int end = -1;
        if (beginnings != null && !beginnings.contains(words.get(from).letters())) {
            return end;
        }
        for (Map.Entry<Integer, Set<String>> known : hashes.entrySet()) {
            int to = from + known.getKey();
            if (to <= words.size() && known.getValue().contains(hash(resource, words, from, to))) {
                end = Math.max(end, words.get(to - 1).end());
            }
        }
        return end;
    }

    private static String hash(UUID resource, List<Words.Word> words, int from, int to) {
        StringBuilder text = new StringBuilder(resource.toString());
        words.subList(from, to).forEach(word -> text.append('\n').append(word.letters()));
        return HexFormat.of().formatHex(Sha256.of(text.toString()));
    }

    /** The text as readers see it: what a link leads to does not come between its words. */
    private static String shown(String text) {
        return Jsoup.parseBodyFragment(TextFormat.HTML.render(text))
                .body()
                .wholeText()
                .strip();
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
