package io.backgrounder.web.text;

import io.backgrounder.web.problem.ProblemException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Language tags of RFC 5646 (BCP 47). */
public final class LanguageTags {
    private static final SubtagRegistry REGISTRY = new SubtagRegistry();

    private LanguageTags() {}

    /**
     * The tag in the case that RFC 5646, section 2.1.1, recommends; no subtag is replaced by a newer one. A text that is not a tag is
     * returned in some case.
     */
    public static String canonical(String tag) {
        if (tag == null) {
            return null;
        }
        StringBuilder canonical = new StringBuilder(lowerCase(tag));
        int start = 0;
        boolean behindSingleton = false;
        for (int end = 0; end <= canonical.length(); end++) {
            if (end == canonical.length() || canonical.charAt(end) == '-') {
                int length = end - start;
                behindSingleton |= length == 1;
                boolean upper = length == 2 || length == 4;
                for (int i = start;
                        i < (length == 2 ? end : start + 1) && upper && start > 0 && !behindSingleton;
                        i++) {
                    canonical.setCharAt(i, upperCase(canonical.charAt(i)));
                }
                start = end + 1;
            }
        }
        return canonical.toString();
    }

    /** The canonical tags that a filter names; none where it is absent. */
    public static List<String> canonical(List<String> tags) {
        return tags == null
                ? List.of()
                : tags.stream().map(LanguageTags::canonical).distinct().toList();
    }

    /**
     * The language ranges (RFC 4647) that a parameter names; none where it is absent.
     *
     * @throws ProblemException 400 if one is not a language tag
     */
    public static List<String> ranges(String parameter, List<String> tags) {
        List<String> ranges = canonical(tags);
        ranges.stream().filter(range -> !isValid(range)).findFirst().ifPresent(range -> {
            throw ProblemException.parameter(parameter, "must be BCP 47 language tags such as en, pt-BR or zh-Hant");
        });
        return ranges;
    }

    /** Whether each subtag is registered, and allowed at its place. */
    public static boolean isValid(String tag) {
        String lower = lowerCase(tag);
        if (REGISTRY.has("grandfathered", lower)) {
            return true;
        }
        List<String> subtags = Arrays.asList(lower.split("-", -1));
        if (!subtags.stream().allMatch(LanguageTags::isSubtag)) {
            return false;
        }
        if (subtags.get(0).equals("x")) {
            return subtags.size() > 1;
        }
        int end = endOfLanguage(subtags);
        return end > 0 && areExtensions(subtags.subList(end, subtags.size()));
    }

    /** The end of language, script, region and variants; 0 if these are not valid. */
    static int endOfLanguage(List<String> subtags) {
        if (subtags.isEmpty() || !REGISTRY.has("language", subtags.get(0))) {
            return 0;
        }
        int next = 1;
        if (next < subtags.size() && REGISTRY.isExtlangOf(subtags.get(0), subtags.get(next))) {
            next++;
        }
        for (String type : List.of("script", "region")) {
            if (next < subtags.size() && REGISTRY.has(type, subtags.get(next))) {
                next++;
            }
        }
        Set<String> variants = new HashSet<>();
        while (next < subtags.size() && REGISTRY.has("variant", subtags.get(next))) {
            if (!variants.add(subtags.get(next++))) {
                return 0;
            }
        }
        return next;
    }

    /** Whether each extension follows a singleton of its own, with private use last. */
    private static boolean areExtensions(List<String> subtags) {
        Set<String> singletons = new HashSet<>();
        int start = 0;
        while (start < subtags.size()) {
            String singleton = subtags.get(start);
            int end = start + 1;
            while (end < subtags.size()
                    && (singleton.equals("x") || subtags.get(end).length() > 1)) {
                end++;
            }
            List<String> extension = subtags.subList(start + 1, end);
            boolean valid = switch (singleton) {
                case "u" -> LanguageExtensions.isValidU(extension);
                case "t" -> LanguageExtensions.isValidT(extension);
                default -> singleton.equals("x");
            };
            if (!valid || extension.isEmpty() || !singletons.add(singleton)) {
                return false;
            }
            start = end;
        }
        return true;
    }

    static boolean isRegistered(String type, String subtag) {
        return REGISTRY.has(type, subtag);
    }

    private static boolean isSubtag(String text) {
        return !text.isEmpty()
                && text.length() <= 8
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    }

    /** Converts ASCII only, since no other letter may become one that a tag can have. */
    static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            lower.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        return lower.toString();
    }

    private static char upperCase(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c + 'A' - 'a') : c;
    }
}
