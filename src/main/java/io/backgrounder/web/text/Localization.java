package io.backgrounder.web.text;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.backgrounder.web.json.StrictJson;
import io.backgrounder.web.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of a topic or source in several languages. For each text the best language is looked up as by
 * <a href="https://www.rfc-editor.org/rfc/rfc4647#section-3.4">RFC 4647, section 3.4</a>: each language range in turn, shortened from its end
 * until there is a text, and at last the language of the document.
 *
 * @param language that of the document's own texts; null if it is not known
 * @param texts those in other languages, by tag; null if there are none
 */
public record Localization(String language, Map<String, LocalizedText> texts) {
    private static final TypeReference<Map<String, LocalizedText>> TYPE = new TypeReference<>() {};
    private static final ObjectReader READER = StrictJson.mapper().readerFor(TYPE);
    private static final ObjectWriter WRITER = StrictJson.mapper().writerFor(TYPE);

    /**
     * What readers are shown.
     *
     * @param nameLanguage null if it is not known
     * @param aliases in the language of the name
     * @param descriptionLanguage null if it is not known, or if there is no description
     */
    public record Shown(
            String name, String nameLanguage, List<String> aliases, String description, String descriptionLanguage) {}

    /** Texts in canonical order, under canonical tags; a second text in a language stays under its own. */
    public static Map<String, LocalizedText> canonical(Map<String, LocalizedText> texts) {
        if (texts == null) {
            return Map.of();
        }
        Map<String, LocalizedText> canonical = new TreeMap<>(texts);
        texts.forEach((tag, text) -> {
            String known = LanguageTags.canonical(tag);
            if (!canonical.containsKey(known)) {
                canonical.put(known, text);
                canonical.remove(tag);
            }
        });
        return canonical;
    }

    /** The texts as a column has them; null if there are none. */
    public static String json(Map<String, LocalizedText> texts) {
        try {
            return texts.isEmpty() ? null : WRITER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The texts of a column; null if there are none. */
    public static Map<String, LocalizedText> read(String json) {
        try {
            return json == null ? null : READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The names in some languages, as SQL: a column may have a megabyte of others.
     *
     * @param subtags the primary subtags of the languages, as SQL
     */
    public static String names(String column, String subtags) {
        return some(column, subtags, "json_build_object('name', l.value -> 'name')");
    }

    /** The same with all texts in these languages. */
    public static String texts(String column, String subtags) {
        return some(column, subtags, "l.value");
    }

    /** Only a column in which such a tag may be is parsed: most have no texts, and need no look for tags. */
    private static String some(String column, String subtags, String value) {
        return """
                case when %1$s is not null and %1$s like any(select '%%"' || g || '%%' from unnest(%2$s) g) then (
                    select cast(json_object_agg(l.key, %3$s) as text)
                    from json_each(cast(%1$s as json)) l where split_part(l.key, '-', 1) = any(%2$s)) end""".formatted(column, subtags, value);
    }

    /**
     * The primary subtags of language ranges, as SQL.
     *
     * @param ranges valid ones, which have no characters that mean something to SQL
     */
    public static String subtags(List<String> ranges) {
        return ranges.stream()
                .map(range -> "'" + range.split("-", 2)[0] + "'")
                .distinct()
                .sorted()
                .collect(joining(", ", "array[", "]"));
    }

    /** Errors for two texts in one language. */
    public List<Problem.Error> faults() {
        return texts.keySet().stream()
                .filter(tag -> tag.equals(language) || !tag.equals(LanguageTags.canonical(tag)))
                .map(tag -> Problem.Error.member("/localized/" + tag, "repeats a language"))
                .toList();
    }

    /** @param ranges the languages that the reader prefers, in canonical case, the best first */
    public Shown shown(String name, List<String> aliases, String description, List<String> ranges) {
        String own = description == null ? null : language;
        if (texts == null || texts.isEmpty()) {
            return new Shown(name, language, aliases, description, own);
        }
        LocalizedText named = null;
        String nameLanguage = null;
        LocalizedText described = null;
        String descriptionLanguage = null;
        for (String tag : tags(ranges)) {
            LocalizedText text = texts.get(tag);
            if (nameLanguage == null && (text != null || tag.equals(language))) {
                named = text;
                nameLanguage = tag;
            }
            if (descriptionLanguage == null
                    && (text != null && text.description() != null || tag.equals(language) && description != null)) {
                described = text;
                descriptionLanguage = tag;
            }
        }
        return new Shown(
                named == null ? name : named.name(),
                nameLanguage == null ? language : nameLanguage,
                named == null ? aliases : named.aliases(),
                described == null ? description : described.description(),
                descriptionLanguage == null ? own : descriptionLanguage);
    }

    /** The tags to look up, in their order. A subtag of one character goes with the one that follows it. */
    static List<String> tags(List<String> ranges) {
        List<String> tags = new ArrayList<>();
        for (String range : ranges) {
            int end = range.length();
            while (end > 0) {
                tags.add(range.substring(0, end));
                end = range.lastIndexOf('-', end - 1);
                if (end > 1 && range.charAt(end - 2) == '-') {
                    end -= 2;
                }
            }
        }
        return tags;
    }
}
