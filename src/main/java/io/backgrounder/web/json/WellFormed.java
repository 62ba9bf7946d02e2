package io.backgrounder.web.json;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Checks text: only well-formed Unicode without NUL is accepted, since PostgreSQL can store nothing else. */
public final class WellFormed {
    private WellFormed() {}

    /** What is wrong with the text; null if nothing is. */
    public static String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "must not contain the character U+0000";
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "must not contain a lone surrogate";
            }
        }
        return null;
    }

    /** Whether a path or query decodes to well-formed text. */
    public static boolean percentEncoded(String text) {
        if (text.chars().allMatch(c -> c > 0 && c < 0x80 && c != '%')) {
            return true;
        }
        try {
            byte[] bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return fault(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    == null;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }
}
