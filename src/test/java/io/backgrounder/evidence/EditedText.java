package io.backgrounder.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A text whose words keep their identity while it is edited: so it is known where each is, whatever its letters are. */
final class EditedText {
    /** Few words, so that the same ones are often side by side. */
    private static final List<String> VOCABULARY = List.of(
            "sea",
            "law",
            "the",
            "court",
            "said",
            "on",
            "Friday",
            "it",
            "would",
            "not",
            "rule",
            "1,200",
            "tonnes",
            "Zürich",
            "don’t",
            "海",
            "法律",
            "نهر",
            "🌊",
            "re-elected");

    /** A word, as CommonMark and as plain text. Words are equal only to themselves. */
    private static final class Word {
        final String plain;
        final String markdown;

        Word(Random random) {
            plain = VOCABULARY.get(random.nextInt(VOCABULARY.size()));
            markdown = switch (random.nextInt(12)) {
                case 0 -> "*" + plain + "*";
                case 1 -> "**" + plain + "**";
                case 2 -> "`" + plain + "`";
                default -> plain;
            };
        }
    }

    private final List<List<Word>> paragraphs = new ArrayList<>();
    private final Random random;

    EditedText(Random random, int words) {
        this.random = random;
        for (int left = words;
                left > 0;
                left -= paragraphs.get(paragraphs.size() - 1).size()) {
            paragraphs.add(words(Math.min(left, 5 + random.nextInt(40))));
        }
    }

    /** Words side by side in a paragraph. */
    record Statement(List<Object> words, String exact) {}

    Statement statement() {
        List<Word> paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
        int from = random.nextInt(paragraph.size());
        List<Word> words = paragraph.subList(from, Math.min(paragraph.size(), from + 1 + random.nextInt(8)));
        return new Statement(List.copyOf(words), plain(words));
    }

    /** Where the words are in the plain text, if they are still side by side; otherwise -1. */
    int place(Statement statement) {
        int place = 0;
        for (List<Word> paragraph : paragraphs) {
            int found = java.util.Collections.indexOfSubList(paragraph, statement.words);
            if (found >= 0) {
                return place + plain(paragraph.subList(0, found)).length() + (found > 0 ? 1 : 0);
            }
            place += plain(paragraph).length() + "\n\n".length();
        }
        return -1;
    }

    String markdown() {
        return String.join(
                "\n\n",
                paragraphs.stream()
                        .map(words -> String.join(
                                " ", words.stream().map(word -> word.markdown).toList()))
                        .toList());
    }

    String plain() {
        return String.join("\n\n", paragraphs.stream().map(EditedText::plain).toList());
    }

    private static String plain(List<Word> words) {
        return String.join(" ", words.stream().map(word -> word.plain).toList());
    }

    void edit() {
        int at = random.nextInt(paragraphs.size());
        List<Word> paragraph = paragraphs.get(at);
        int from = random.nextInt(paragraph.size());
        int to = Math.min(paragraph.size(), from + random.nextInt(6));
        switch (random.nextInt(6)) {
            case 0 -> paragraph.addAll(from, words(1 + random.nextInt(6)));
            case 1 -> paragraph.subList(from, to).clear();
            case 2 -> {
                paragraph.subList(from, to).clear();
                paragraph.addAll(from, words(1 + random.nextInt(6)));
            }
            case 3 -> {
                List<Word> moved = new ArrayList<>(paragraph.subList(from, to));
                paragraph.subList(from, to).clear();
                List<Word> other = paragraphs.get(random.nextInt(paragraphs.size()));
                other.addAll(random.nextInt(other.size() + 1), moved);
            }
            case 4 -> paragraphs.add(random.nextInt(paragraphs.size() + 1), words(5 + random.nextInt(40)));
            default -> {
                paragraphs.remove(at);
                paragraphs.add(random.nextInt(paragraphs.size() + 1), paragraph);
            }
        }
        paragraphs.removeIf(List::isEmpty);
        if (paragraphs.isEmpty()) {
            paragraphs.add(words(20));
        }
    }

    private List<Word> words(int count) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(new Word(random));
        }
        return words;
    }
}
