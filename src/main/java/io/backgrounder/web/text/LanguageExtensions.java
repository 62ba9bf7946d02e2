package io.backgrounder.web.text;

import com.ibm.icu.impl.ValidIdentifiers;
import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.ValidIdentifiers.Datatype;
import com.ibm.icu.impl.locale.KeyTypeData;
import com.ibm.icu.util.Output;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The registered extensions of language tags: {@code -u-} (RFC 6067) and {@code -t-} (RFC 6497). Their keys and types are those of CLDR,
 * which ICU contains, but offers in classes of its implementation only. ICU's own check of whole tags replaces subtags before it looks, and
 * knows neither attributes nor subdivisions for {@code rg}.
 */
final class LanguageExtensions {
    private static final Set<String> REORDERED = Set.of("space", "punct", "symbol", "currency", "digit", "others");

    private LanguageExtensions() {}

    /** Whether these are keywords. Attributes could stand before them, but none is defined. */
    static boolean isValidU(List<String> subtags) {
        return areFields(subtags, false);
    }

    /** Whether these are a language tag, fields, or both. */
    static boolean isValidT(List<String> subtags) {
        int fields = 0;
        while (fields < subtags.size() && !isKey(subtags.get(fields), true)) {
            fields++;
        }
        return (fields == 0 || LanguageTags.endOfLanguage(subtags.subList(0, fields)) == fields)
                && areFields(subtags.subList(fields, subtags.size()), true);
    }

    private static boolean areFields(List<String> subtags, boolean t) {
        int start = 0;
        while (start < subtags.size()) {
            int end = start + 1;
            while (end < subtags.size() && subtags.get(end).length() > 2) {
                end++;
            }
            String key = subtags.get(start);
            if (!isKey(key, t) || !isType(key, subtags.subList(start + 1, end))) {
                return false;
            }
            start = end;
        }
        return true;
    }

    private static boolean isKey(String subtag, boolean t) {
        return subtag.length() == 2 && Character.isDigit(subtag.charAt(1)) == t;
    }

    private static boolean isType(String key, List<String> subtags) {
        if (!KeyTypeData.getBcp47Keys().contains(key)) {
            return false;
        }
        return switch (key) {
            case "kr" ->
                subtags.stream().allMatch(type -> REORDERED.contains(type) || isScript(type)) && !subtags.isEmpty();
            case "dx" -> subtags.stream().allMatch(LanguageExtensions::isScript) && !subtags.isEmpty();
            case "rg", "sd" -> subtags.size() == 1 && isRegion(subtags.get(0));
            case "x0" -> !subtags.isEmpty();
            case "m0" -> isKnown(key, withoutDate(subtags));
            default -> isKnown(key, subtags);
        };
    }

    private static boolean isScript(String subtag) {
        return LanguageTags.isRegistered("script", subtag);
    }

    /** Whether this is a region with one of its subdivisions, or with zzzz for all of it. */
    private static boolean isRegion(String subtag) {
        int length = Character.isDigit(subtag.charAt(0)) ? 3 : 2;
        String region = subtag.substring(0, length);
        String subdivision = subtag.substring(length);
        return LanguageTags.isRegistered("region", region)
                && (subdivision.equals("zzzz")
                        || ValidIdentifiers.isValid(
                                        Datatype.subdivision, EnumSet.allOf(Datasubtype.class), region, subdivision)
                                != null);
    }

    /** Removes the year, month or day that RFC 6497 allows behind the name of a mechanism. */
    private static List<String> withoutDate(List<String> subtags) {
        String last = subtags.isEmpty() ? "" : subtags.get(subtags.size() - 1);
        boolean dated =
                subtags.size() > 1 && last.length() % 2 == 0 && last.chars().allMatch(Character::isDigit);
        return dated ? subtags.subList(0, subtags.size() - 1) : subtags;
    }

    /** Whether CLDR has this type of the key; a key without a type has the type {@code true}. */
    private static boolean isKnown(String key, List<String> subtags) {
        String type = subtags.isEmpty() ? "true" : String.join("-", subtags);
        return KeyTypeData.toBcpType(key, type, new Output<>(), new Output<>()) != null;
    }
}
