package io.backgrounder.web;

/** Forms that members of documents must have, as regular expressions. */
public final class Forms {
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    public static final String SLUG_MESSAGE = "must be lower-case ASCII letters and digits with single hyphens";

    /** An http or https URL in RFC 3986 characters: others have to be percent-encoded. */
    public static final String URL =
            "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#]([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?";

    public static final String URL_MESSAGE = "must be an absolute http or https URL, percent-encoded";

    /** Not blank, in one line. */
    public static final String LINE = "[^\\p{Cc}\\u2028\\u2029]*[^\\p{Cc}\\s\\u2028\\u2029][^\\p{Cc}\\u2028\\u2029]*";

    public static final String LINE_MESSAGE = "must be one line of text that is not blank";

    private Forms() {}
}
