package io.backgrounder.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A line of JSON while it is written, in UTF-8. What is added has nothing in it that JSON would escape. */
final class JsonLine {
    private byte[] bytes = new byte[8192];
    private int length;

    JsonLine add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    JsonLine add(byte[] text) {
        if (length + text.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + text.length));
        }
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    JsonLine add(long number) {
        return add(Long.toString(number));
    }

    byte[] end() {
        return Arrays.copyOf(add("}\n").bytes, length);
    }
}
