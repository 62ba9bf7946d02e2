package io.backgrounder.search.query;

import io.backgrounder.address.Kind;
import io.backgrounder.search.analysis.Language;
import java.util.UUID;

/** The filters that stand among the words of a manuscript. They begin with a character that no word has. */
public final class ManuscriptWords {
    private static final int SAMPLES = 256;

    private ManuscriptWords() {}

    /** The lexemes of a text of this manuscript. */
    public static String filters(Kind kind, Language language, UUID id) {
        boolean sampled = Math.floorMod(id.hashCode() * 0x9E3779B9 >>> 16, SAMPLES) == 0;
        return kind(kind, language) + " " + (sampled ? sample(kind, language) + " " : "");
    }

    /** The lexeme of all texts of a kind and language. */
    public static String kind(Kind kind, Language language) {
        return "'#kind/" + kind.prefix() + "/" + language.code() + "'";
    }

    /** The lexeme of one in {@value #SAMPLES} of them, whose number tells about how many there are. */
    public static String sample(Kind kind, Language language) {
        return "'#sample/" + kind.prefix() + "/" + language.code() + "'";
    }
}
