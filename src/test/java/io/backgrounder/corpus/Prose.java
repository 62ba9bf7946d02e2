package io.backgrounder.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text in one language: sentences of words as frequent as Zipf's law has them, and now and then a name. */
final class Prose {
    private static final byte[] NOTHING = {};
    private static final byte[] SPACE = bytes(" ");
    private static final byte[] PARAGRAPH = bytes("\\n\\n");
    private static final byte[] STRONG = bytes("**");
    private static final int WORDS_TO_A_NAME = 40;
    private static final int SENTENCES_TO_A_PARAGRAPH = 6;

    private final Vocabulary vocabulary;
    private final ZipfDistribution zipf;
    private final SeededRandom random;
    private final List<byte[]> names;
    private final byte[] comma;
    private final byte[] stop;

    /** @param names what the text is about */
    Prose(Vocabulary vocabulary, ZipfDistribution zipf, SeededRandom random, List<String> names) {
        this.vocabulary = vocabulary;
        this.zipf = zipf;
        this.random = random;
        this.names = names.stream().map(Prose::bytes).toList();
        boolean spaced = vocabulary.language().spaced();
        this.comma = bytes(spaced ? "," : "、");
        this.stop = bytes(spaced ? "." : "。");
    }

    /** Writes about so many words, in sentences and paragraphs of CommonMark. */
    void text(JsonLine line, int about) {
        int left = about * random.between(60, 140) / 100 + 1;
        for (int sentence = 0; left > 0; sentence++) {
            if (sentence > 0) {
                line.add(random.oneIn(SENTENCES_TO_A_PARAGRAPH) ? PARAGRAPH : SPACE);
            }
            int length = Math.min(left, random.between(7, 24));
            sentence(line, length, true, true);
            line.add(stop);
            left -= length;
        }
    }

    /** Writes a line that names, more likely than not, what the text is about. */
    void headline(JsonLine line) {
        int about = random.below(3 * names.size() / 2 + 1);
        if (about < names.size()) {
            line.add(names.get(about)).add(SPACE);
        }
        sentence(line, random.between(4, 9), about >= names.size(), false);
    }

    void question(JsonLine line) {
        headline(line);
        line.add("?");
    }

    private void sentence(JsonLine line, int length, boolean capitalised, boolean marked) {
        boolean space = false;
        for (int i = 0; i < length; i++) {
            if (space) {
                line.add(SPACE);
            }
            space = vocabulary.language().spaced();
            if (!names.isEmpty() && i > 0 && random.oneIn(WORDS_TO_A_NAME)) {
                boolean strong = marked && random.oneIn(8);
                byte[] name = names.get(random.below(names.size()));
                line.add(strong ? STRONG : NOTHING).add(name).add(strong ? STRONG : NOTHING);
            } else {
                line.add(vocabulary.bytes(zipf.draw(random), capitalised && i == 0));
                if (marked && i < length - 1 && random.oneIn(14)) {
                    line.add(comma);
                }
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
