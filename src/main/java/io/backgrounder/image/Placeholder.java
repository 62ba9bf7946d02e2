package io.backgrounder.image;

/** What is shown until an image is loaded: a BlurHash, or a colour. */
final class Placeholder {
    private static final String BASE_83 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";

    private static final String COLOUR = "[#][0-9A-Fa-f]{6}";

    /** Of 9 by 9 components. */
    static final int LONGEST = 166;

    /** A colour, or the characters of a BlurHash. */
    static final String FORM = COLOUR + "|[0-9A-Za-z#$%*+,.:;=?@\\x5b\\x5d\\x5e_\\x7b-\\x7e-]+";

    static final String MESSAGE = "must be a BlurHash, or a colour such as #2f5d7c";

    private Placeholder() {}

    /**
     * Whether a text of {@link #FORM} is a colour or a whole BlurHash. Its first digit says how many components it has, each of which takes
     * two more, but for the first, which takes four after the digit of their greatest value.
     */
    static boolean isValid(String text) {
        int components = text.isEmpty() ? -1 : BASE_83.indexOf(text.charAt(0));
        return text.matches(COLOUR)
                || components >= 0
                        && components < 81
                        && text.length() == 4 + 2 * (components % 9 + 1) * (components / 9 + 1);
    }
}
