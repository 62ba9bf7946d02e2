package io.backgrounder.web.text;

import java.util.List;

/** The parameter {@code textLanguage}, by which readers choose the language of names and descriptions. */
public final class TextLanguages {
    public static final String DESCRIPTION =
            "The languages in which names and descriptions of topics and sources are shown, the best first (BCP 47,"
                    + " comma-separated). For each text, the best that there is is looked up as in RFC 4647: `fr-CA` finds `fr`. Default: ";

    public static final String OWN = DESCRIPTION + "the language in which they were written";

    public static final String OF_STORY = DESCRIPTION + "the language of the story";

    private TextLanguages() {}

    /**
     * The language ranges; none where the parameter is absent.
     *
     * @throws io.backgrounder.web.problem.ProblemException 400 if one is not a language tag
     */
    public static List<String> ranges(List<String> values) {
        return LanguageTags.ranges("textLanguage", values);
    }
}
