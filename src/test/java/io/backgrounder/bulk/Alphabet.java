package io.backgrounder.bulk;

/** What texts are made of: each word or character another one, as far as there are so many. */
enum Alphabet {
    ASCII {
        @Override
        String line(int length) {
            return cut(i -> Integer.toString(46_656 + i * 7, 36) + " ", length);
        }
    },
    THREE_BYTES {
        @Override
        String line(int length) {
            return cut(i -> Character.toString(0x4e00 + i * 7 % 0x5000), length);
        }
    },
    EMOJI {
        @Override
        String line(int length) {
            return cut(i -> Character.toString(0x1f300 + i % 0x200), length);
        }
    },
    ESCAPED {
        @Override
        String line(int length) {
            return "x" + "\"\\".repeat(length).substring(1, length);
        }

        /** Control characters, which JSON has as six bytes each. */
        @Override
        String text(int length) {
            return cut(i -> Character.toString(1 + i % 31), length - 1) + "x";
        }
    };

    /** One line, so long in UTF-16 units. */
    abstract String line(int length);

    String text(int length) {
        return line(length);
    }

    private static String cut(java.util.function.IntFunction<String> parts, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; text.length() < length; i++) {
            text.append(parts.apply(i));
        }
        if (text.length() > length) {
            text.setLength(length - 1);
            text.append('x');
        }
        return text.toString();
    }
}
