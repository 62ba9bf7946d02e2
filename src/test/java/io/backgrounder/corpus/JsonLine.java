package io.backgrounder.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** A line of JSON while it is written, in UTF-8. What is added has nothing in it that JSON would escape. */
final class JsonLine {
    private static final byte[] QUOTE = {'"'};

    private byte[] bytes = new byte[8192];
    private int length;

    JsonLine(String type) {
        add("{").member("type", type);
    }

    JsonLine member(String name, String text) {
        return text(name, line -> line.add(text));
    }

    JsonLine text(String name, Consumer<JsonLine> text) {
        return name(name).quoted(text);
    }

    JsonLine object(String name, Consumer<JsonLine> members) {
        return name(name).within("{", members, "}");
    }

    JsonLine list(String name, Consumer<JsonLine> items) {
        return name(name).within("[", items, "]");
    }

    JsonLine item(String text) {
        return separated().quoted(line -> line.add(text));
    }

    JsonLine item(Consumer<JsonLine> members) {
        return separated().within("{", members, "}");
    }

    private JsonLine name(String name) {
        return separated().quoted(line -> line.add(name)).add(":");
    }

    private JsonLine separated() {
        byte last = bytes[length - 1];
        return last == '{' || last == '[' ? this : add(",");
    }

    private JsonLine quoted(Consumer<JsonLine> text) {
        add(QUOTE);
        text.accept(this);
        return add(QUOTE);
    }

    private JsonLine within(String open, Consumer<JsonLine> content, String close) {
        add(open);
        content.accept(this);
        return add(close);
    }

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

    byte[] end() {
        return Arrays.copyOf(add("}\n").bytes, length);
    }
}
