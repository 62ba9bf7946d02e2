package io.backgrounder.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ids the parts of a document get, and which they keep. */
class PartIdsTest {
    private record Part(String id, String text, String kind) {}

    private static final PartIds<Part> IDS = new PartIds<>("p", Part::id, List.of(Part::text, Part::kind));

    /** Parts as {@code id:text:kind}, of which the id may be missing. */
    private static List<Part> parts(String parts) {
        return parts == null
                ? List.of()
                : Arrays.stream(parts.split(" "))
                        .map(part -> part.split(":", -1))
                        .map(part -> new Part(part[0].isEmpty() ? null : part[0], part[1], part[2]))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                        | :A:k :B:k           | p1 p2
                                        | p1:A:k :B:k         | p1 p2
                                        | :A:k p1:B:k         | p2 p1
            p1:A:k p2:B:k               | :A:k :B:k           | p1 p2
            p1:A:k p2:B:k               | :B:k :A:k           | p2 p1
            p1:A:k p2:B:k               | :B:k                | p2
            p1:A:k p2:B:k               | :C:k :A:k :B:k      | p3 p1 p2
            p1:A:k p2:B:k               | :A2:k :B:k          | p1 p2
            p1:A:k p2:B:l               | :A2:k :B2:l         | p1 p2
            p1:A:k p2:B:k               | :A2:k :B2:k         | p3 p4
            p1:A:k p2:B:k               | :A2:k               | p3
            p1:A:k                      | :A2:k :B2:k         | p2 p3
            p1:A:k                      | :A:l                | p1
            p1:A:k p2:A:l               | :A:l :A:k           | p2 p1
            p1:A:k p2:A:k               | :A:k :A:k           | p1 p2
            p1:A:k p2:A:k               | :A:k                | p1
            p1:A:k p2:B:l               | p2:A:k :B:l         | p2 p3
            p1:A:k p2:B:l               | x:A:k :C:m          | x p3
            p1:A:k                      | p1:C:l :A:k         | p1 p2
            :A:k :B:k                   | :B:k :A:k           | p1 p2
            r4:A:k                      | :B:l                | p1""")
    void aPartKeepsItsId(String before, String parts, String ids) {
        assertEquals(List.of(ids.split(" ")), IDS.of(parts(parts), parts(before), List.of()));
    }

    @Test
    void noNewPartGetsAReservedId() {
        assertEquals(List.of("p3"), IDS.of(parts(":C:l"), parts("p1:A:k"), List.of("p2")));
    }

    /** Whatever is edited, ids are unique, and no id passes to a part with another text and of another kind. */
    @Test
    void noIdPassesToAnotherPart() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            List<Part> before = named(random(random), List.of());
            List<Part> edited = new ArrayList<>(random(random));
            before.stream()
                    .filter(part -> random.nextBoolean())
                    .forEach(part -> edited.add(random.nextBoolean() ? part : new Part(null, part.text, part.kind)));
            Collections.shuffle(edited, random);
            List<Part> after = named(edited, before);
            assertEquals(
                    after.size(), new HashSet<>(after.stream().map(Part::id).toList()).size(), after.toString());
            for (int j = 0; j < after.size(); j++) {
                Part part = after.get(j);
                boolean given = edited.get(j).id != null;
                before.stream()
                        .filter(old -> !given && old.id.equals(part.id))
                        .forEach(old -> assertTrue(
                                old.text.equals(part.text) || old.kind.equals(part.kind), before + " " + after));
            }
            Collections.shuffle(edited, random);
            List<Part> nameless = after.stream()
                    .map(part -> new Part(null, part.text, part.kind))
                    .toList();
            assertEquals(after, named(nameless, after), "what is written again is unchanged");
        }
    }

    private static List<Part> random(Random random) {
        List<Part> parts = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            parts.add(new Part(null, "T" + random.nextInt(8), "K" + random.nextInt(3)));
        }
        return parts;
    }

    private static List<Part> named(List<Part> parts, List<Part> before) {
        List<String> ids = IDS.of(parts, before, List.of());
        List<Part> named = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            named.add(new Part(ids.get(i), parts.get(i).text, parts.get(i).kind));
        }
        return named;
    }
}
