package io.backgrounder.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a word may have been meant to be: all at a Damerau-Levenshtein distance of one. */
final class Neighbours {
    private static final List<String> ALPHABETS = List.of(
            "abcdefghijklmnopqrstuvwxyz", "αβγδεζηθικλμνξοπρσςτυφχψω", "абвгдежзийклмнопрстуфхцчшщъыьэюяієґјљњћђџ");

    private Neighbours() {}

    /** One letter more, less, other, or exchanged with the next; the first letter, which is seldom wrong, at last. */
    static Set<String> of(String word) {
        String letters = ALPHABETS.stream()
                .filter(alphabet -> word.chars().anyMatch(c -> alphabet.indexOf(c) >= 0))
                .findFirst()
                .orElse("");
        Set<String> near = new LinkedHashSet<>();
        for (int n = 1; n <= word.length() + 1; n++) {
            int i = n % (word.length() + 1);
            String head = word.substring(0, i);
            for (char letter : letters.toCharArray()) {
                near.add(head + letter + word.substring(i));
                if (i < word.length()) {
                    near.add(head + letter + word.substring(i + 1));
                }
            }
            if (i < word.length()) {
                near.add(head + word.substring(i + 1));
            }
            if (i + 1 < word.length()) {
                near.add(head + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
        }
        near.remove(word);
        return near;
    }
}
