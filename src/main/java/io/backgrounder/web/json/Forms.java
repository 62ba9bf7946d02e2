package io.backgrounder.web.json;

/**
 * Regular expressions for the members of documents. They run on input of any length, since {@code @Size} does not keep {@code @Pattern}
 * from running, so each must match in linear time and without recursion: no group is under an unbounded quantifier. Java and ECMA-262 (with
 * the flag {@code u}) read them alike.
 */
public final class Forms {
    /** At most 60 parts, as many as fit into the 120 characters of a slug. */
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+){0,59}";

    public static final String SLUG_MESSAGE = "must be lower-case ASCII letters and digits with single hyphens";

    /** The message of a pattern that consists of alternatives. In an answer they are separated by commas. */
    public static final String ONE_OF_MESSAGE = "must be one of {regexp}";

    /** An http or https URL in RFC 3986 characters: others have to be percent-encoded. */
    public static final String URL = "(?!.*%(?![0-9A-Fa-f]{2}))https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?"
            + "([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?";

    public static final String URL_MESSAGE = "must be an absolute http or https URL, percent-encoded";

    /**
     * Characters that show nothing: separators, format characters, the other code points that Unicode ignores by default (the combining
     * grapheme joiner, fillers, variation selectors, tags), and the blank Braille pattern.
     */
    private static final String INVISIBLE =
            "\\p{Z}\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2065\\u2800\\u3164"
                    + "\\ufe00-\\ufe0f\\uffa0\\ufff0-\\ufff8\\udb40\\udc00-\\udb43\\udfff";

    private static final String UP_TO_WHAT_IS_VISIBLE = "[\\p{Cc}" + INVISIBLE + "]*[^\\p{Cc}" + INVISIBLE + "]";

    /** Text with at least one visible character. */
    public static final String TEXT = UP_TO_WHAT_IS_VISIBLE + "[^\\u0000]*";

    public static final String TEXT_MESSAGE = "must be text that is not blank";

    /** The same, on one line. */
    public static final String ONE_LINE = "(?=" + UP_TO_WHAT_IS_VISIBLE + ")[^\\p{Cc}\\u2028\\u2029]*";

    public static final String ONE_LINE_MESSAGE = "must be one line of text that is not blank";

    private Forms() {}
}
