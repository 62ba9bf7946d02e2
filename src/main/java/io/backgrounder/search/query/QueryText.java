package io.backgrounder.search.query;

import io.backgrounder.search.analysis.Folding;
import io.backgrounder.search.analysis.WordCutter;
import io.backgrounder.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parsed query in web-search syntax: words and quoted phrases that must occur, words after {@code -} that must not, and alternatives on
 * both sides of {@code or}. Any text is a query; parts without meaning are ignored.
 *
 * @param alternatives the alternatives, each with at least one term
 */
public record QueryText(String text, List<List<Term>> alternatives) {
    /** The highest cost of a query: 2 for each word, and 1 for each letter of a script that is searched by pairs of letters. */
    private static final int MOST = 64;

    private static final String QUOTES = "\"“”„‟«»「」『』";

    /** A word or phrase, with its position in the query. */
    public record Term(String text, int start, boolean excluded, boolean quoted) {
        boolean isEmpty() {
            return Folding.fold(text).codePoints().noneMatch(Character::isLetterOrDigit);
        }
    }

    /** @throws ProblemException 400 if the query costs too much, or has an alternative that only excludes */
    public static QueryText parse(String text) {
        QueryText query = new QueryText(text, alternatives(text));
        if (query.cost() > MOST) {
            throw ProblemException.parameter(
                    "q", "must have at most 32 words, or 64 letters of a script such as Chinese or Arabic");
        }
        for (List<Term> alternative : query.alternatives) {
            if (alternative.stream().allMatch(Term::excluded)) {
                throw ProblemException.parameter("q", "must have a word that is not excluded on each side of 'or'");
            }
        }
        return query;
    }

    private static List<List<Term>> alternatives(String text) {
        List<List<Term>> alternatives = new ArrayList<>(List.of(new ArrayList<>()));
        int at = 0;
        while (at < text.length()) {
            if (isSpace(text, at)) {
                at++;
                continue;
            }
            boolean excluded = text.charAt(at) == '-';
            int start = excluded ? at + 1 : at;
            boolean quoted = isQuote(text, start);
            start = quoted ? start + 1 : start;
            int end = start;
            while (end < text.length() && !isQuote(text, end) && (quoted || !isSpace(text, end))) {
                end++;
            }
            String found = text.substring(start, end);
            if (!quoted && !excluded && found.equalsIgnoreCase("or")) {
                alternatives.add(new ArrayList<>());
            } else {
                Term term = new Term(found, start, excluded, quoted);
                if (!term.isEmpty()) {
                    alternatives.get(alternatives.size() - 1).add(term);
                }
            }
            at = Math.max(at + 1, quoted ? end + 1 : end);
        }
        alternatives.removeIf(List::isEmpty);
        return alternatives;
    }

    private static boolean isSpace(String text, int at) {
        return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
    }

    private static boolean isQuote(String text, int at) {
        return at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    private int cost() {
        return terms().mapToInt(term -> cost(Folding.fold(term.text))).sum();
    }

    /** The cost of the folded text, since one character may stand for many. */
    private static int cost(String text) {
        int cost = 0;
        boolean inWord = false;
        for (int letter : text.codePoints().toArray()) {
            boolean paired = isPaired(letter);
            boolean word = !paired && Character.isLetterOrDigit(letter);
            cost += paired ? 1 : word && !inWord ? 2 : 0;
            inWord = word;
        }
        return cost;
    }

    /** Whether a letter is of a script that is written without spaces. */
    private static boolean isPaired(int letter) {
        return WordCutter.isPaired(letter) || Folding.isOfDictionary(letter);
    }

    /** Whether a word stands out by its capitals, as a name does: <i>the WHO</i>. */
    public boolean isShouted(Term term) {
        return term.text.length() > 1
                && term.text.chars().noneMatch(Character::isLowerCase)
                && text.chars().anyMatch(Character::isLowerCase);
    }

    public Stream<Term> terms() {
        return alternatives.stream().flatMap(List::stream);
    }

    /** The name that the whole query may be; empty if it has operators. */
    public String name() {
        return alternatives.size() < 2 && terms().noneMatch(Term::excluded) ? text : "";
    }

    /** A word in the text of a query, as it is folded there. */
    public record Part(String word, int start, int end) {}

    /** The query with some of its words replaced, in their order. */
    public QueryText with(List<Part> replaced, List<String> words) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = replaced.size() - 1; i >= 0; i--) {
            changed.replace(replaced.get(i).start(), replaced.get(i).end(), words.get(i));
        }
        return parse(changed.toString());
    }
}
