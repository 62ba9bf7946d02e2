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

    /** Where a statement is: in a section, of which a part may be removed and come back. */
    private record Place(String section, EditedText.Statement statement) {}

    private void check(Random random) {
        Map<String, EditedText> texts = new TreeMap<>();
        texts.put("summary", new EditedText(random, 30 + random.nextInt(400)));
        texts.put("point_p1", new EditedText(random, 10 + random.nextInt(50)));
        texts.put("point_p2", new EditedText(random, 10 + random.nextInt(50)));
        texts.put("entry_t1", new EditedText(random, 10 + random.nextInt(50)));
        texts.put("item_i1", new EditedText(random, 10 + random.nextInt(200)));
        SectionTexts before = texts(texts);
        texts.forEach((section, text) -> assertEquals(text.plain(), before.of(section)));
        List<EvidenceDocument> evidence = new ArrayList<>();
        Map<String, Place> statements = new TreeMap<>();
        for (int i = 0; i < STATEMENTS; i++) {
            String section = List.copyOf(texts.keySet()).get(random.nextInt(texts.size()));
            EditedText text = texts.get(section);
            EditedText.Statement statement = text.statement();
            TextQuote quote = new TextQuote(statement.exact(), null, null).at(text.plain(), text.place(statement));
            if (quote != null) {
                String id = "s" + i;
                statements.put(id, new Place(section, statement));
                evidence.add(new EvidenceDocument(id, section, quote, "supports", List.of(), null));
            }
        }
        edit(random, texts, evidence, statements);
    }

    private void edit(
            Random random,
            Map<String, EditedText> texts,
            List<EvidenceDocument> written,
            Map<String, Place> statements) {
        List<EvidenceDocument> evidence = written;
        SectionTexts before = texts(texts);
        Map<String, EditedText> removed = new TreeMap<>();
        for (int edit = 0; edit < EDITS; edit++) {
            texts.values().stream().filter(text -> random.nextBoolean()).forEach(EditedText::edit);
            if (random.nextInt(10) == 0) {
                removed.putAll(texts);
                removed.remove("summary");
                texts.keySet().removeAll(removed.keySet());
            } else if (random.nextBoolean()) {
                texts.putAll(removed);
                removed.clear();
            }
            SectionTexts after = texts(texts);
            List<EvidenceDocument> placed = EvidenceDocument.placed(evidence, after, evidence, before);
            assertEquals(List.of(), EvidenceDocument.unplaced(placed, after));
            for (int i = 0; i < placed.size(); i++) {
                Place place = statements.get(placed.get(i).id());
                assertEquals(place.section, placed.get(i).section());
                check(placed.get(i), evidence.get(i), place.statement, texts.get(place.section));
            }
            evidence = placed;
            before = after;
        }
    }

    /** @param text null if the section is removed */
    private void check(
            EvidenceDocument placed, EvidenceDocument former, EditedText.Statement statement, EditedText text) {
        String plain = text == null ? "" : text.plain();
        int words = text == null ? -1 : text.place(statement);
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

    private static SectionTexts texts(Map<String, EditedText> texts) {
        Map<String, String> markdown = new TreeMap<>();
        texts.forEach((section, text) -> markdown.put(section, text.markdown()));
        return new SectionTexts("en", markdown::get);
    }
}
