package io.backgrounder.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words at a Damerau-Levenshtein distance of one, which a mistyped word may stand for. */
final class Neighbours {
    private static final List<String> ALPHABETS = List.of(
            "abcdefghijklmnopqrstuvwxyz", "αβγδεζηθικλμνξοπρσςτυφχψω", "абвгдежзийклмнопрстуфхцчшщъыьэюяієґјљњћђџ");

    private Neighbours() {}

    /**
     * Words with one letter inserted, deleted, replaced, or swapped with the next. Changes of the first letter, which is seldom wrong, come
     * last.
     */
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
