package io.backgrounder.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Evidence stays with its words whatever is edited around them: it is where they are, or where the same words are in the same
 * surroundings, or detached; and never on other words.
 */
class RandomEditsTest {
    private static final int STORIES = 200;
    private static final int EDITS = 50;
    private static final int STATEMENTS = 8;

    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void evidenceStaysWithItsWords(TestReporter reporter) {
        for (int story = 0; story < STORIES; story++) {
            check(new Random(story));
        }
        reporter.publishEntry(counts.toString());
        assertTrue(counts.get("followed") > counts.get("detached"), counts.toString());
    }

    private void check(Random random) {
        EditedText text = new EditedText(random, 30 + random.nextInt(400));
        SectionTexts before = texts(text);
        assertEquals(text.plain(), before.of("summary"));
        List<EvidenceDocument> evidence = new ArrayList<>();
        Map<String, EditedText.Statement> statements = new TreeMap<>();
        for (int i = 0; i < STATEMENTS; i++) {
            EditedText.Statement statement = text.statement();
            TextQuote quote = new TextQuote(statement.exact(), null, null).at(text.plain(), text.place(statement));
            if (quote != null) {
                String id = "s" + i;
                statements.put(id, statement);
                evidence.add(new EvidenceDocument(id, "summary", quote, "supports", List.of(), null));
            }
        }
        for (int edit = 0; edit < EDITS; edit++) {
            text.edit();
            SectionTexts after = texts(text);
            List<EvidenceDocument> placed = EvidenceDocument.placed(evidence, after, evidence, before);
            assertEquals(List.of(), EvidenceDocument.unplaced(placed, after));
            for (int i = 0; i < placed.size(); i++) {
                check(
                        placed.get(i),
                        evidence.get(i),
                        statements.get(placed.get(i).id()),
                        text);
            }
            evidence = placed;
            before = after;
        }
    }

    private void check(
            EvidenceDocument placed, EvidenceDocument former, EditedText.Statement statement, EditedText text) {
        String plain = text.plain();
        int words = text.place(statement);
        String shown = placed + " of " + former + " in " + plain;
        assertEquals(statement.exact(), placed.selector().exact());
        if (placed.detached() != null) {
            assertEquals(former.selector(), placed.selector());
            // Words that are still side by side are lost only where the same ones are elsewhere too.
            TextQuote exact = new TextQuote(statement.exact(), null, null);
            assertTrue(former.detached() != null || words < 0 || exact.count(plain) > 1, shown);
            count("detached");
            return;
        }
        int place = placed.selector().place(plain);
        assertTrue(place >= 0, shown);
        assertTrue(plain.startsWith(statement.exact(), place), shown);
        count(place == words ? "followed" : "on the same words elsewhere");
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private static SectionTexts texts(EditedText text) {
        String markdown = text.markdown();
        return new SectionTexts("en", section -> markdown);
    }
}
