package io.backgrounder.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a language by their frequency: real function words first, then made-up ones, the longer the rarer. */
final class Vocabulary {
    static final int COUNT = 50_000;

    private final Language language;
    private final List<String> words;
    private final byte[][] small;
    private final byte[][] capital;
    private final int functionWords;

    Vocabulary(Language language, long seed) {
        this.language = language;
        Set<String> distinct =
                new LinkedHashSet<>(List.of(resource(language).strip().split("\\s+")));
        functionWords = distinct.size();
        SeededRandom random = new SeededRandom(seed, language.name().hashCode());
        while (distinct.size() < COUNT) {
            int syllables =
                    distinct.size() < 1500 ? random.between(1, 2) : distinct.size() < 15_000 ? 2 : random.between(2, 3);
            distinct.add(language.word(random, Math.max(syllables, language.spaced() ? 1 : 2)));
        }
        words = List.copyOf(distinct);
        small = words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        capital = words.stream()
                .map(word -> capitalised(word).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    Language language() {
        return language;
    }

    /** How many of the first are function words. */
    int functionWords() {
        return functionWords;
    }

    /** @param rank 0 is the most frequent word */
    String get(int rank) {
        return words.get(rank);
    }

    byte[] bytes(int rank, boolean capitalised) {
        return (capitalised ? capital : small)[rank];
    }

    static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String resource(Language language) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/corpus/" + language.code() + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
