package io.backgrounder.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is looked for is there, and what is misspelt is not. */
class SearchQueriesTest {
    private static final Corpus CORPUS = new Corpus(1, 300);
    private static final SearchQueries QUERIES = new SearchQueries(CORPUS, 1);
    private static final String TEXT = CORPUS.stories(0, 300)
            .map(line -> new String(line, StandardCharsets.UTF_8))
            .collect(Collectors.joining());

    @Test
    void whatIsLookedForIsInTheCorpus() {
        for (int i = 0; i < 50; i++) {
            assertTrue(TEXT.contains(QUERIES.rareWord(i)), QUERIES.rareWord(i));
            assertTrue(TEXT.contains(QUERIES.phrase(i)), QUERIES.phrase(i));
            assertTrue(TEXT.contains(QUERIES.commonWord(i)), QUERIES.commonWord(i));
        }
    }

    @Test
    void whatIsMisspeltIsNot() {
        for (int i = 0; i < 50; i++) {
            assertFalse(TEXT.contains(QUERIES.typo(i)), QUERIES.typo(i));
        }
    }

    @Test
    void aQueryComesFromItsNumber() {
        assertEquals(QUERIES.headlineWords(3), new SearchQueries(CORPUS, 1).headlineWords(3));
    }
}
