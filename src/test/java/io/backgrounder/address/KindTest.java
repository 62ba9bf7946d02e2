package io.backgrounder.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Documents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link Kind} says of the kinds is what the schema and the OpenAPI document say. */
@QuarkusTest
class KindTest {
    private static final Pattern WORD = Pattern.compile("'([a-z]+)'::text");

    @Inject
    StatelessSession session;

    private static Set<String> set(String names) {
        return new TreeSet<>(Kind.names(names));
    }

    private Set<String> words(String sql, String name) {
        String definition = session.createNativeQuery(sql, String.class)
                .setParameter("name", name)
                .getSingleResult();
        return WORD.matcher(definition)
                .results()
                .map(word -> word.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void collectionsAreThoseOfTheDocuments() {
        assertEquals(
                Kind.names(Kind.COLLECTIONS),
                Kind.named(Kind.DOCUMENTS).stream().map(Kind::collection).toList());
    }

    @Test
    void whatIsTrueOfAKindIsTrueOfOneThatExists() {
        for (String names : List.of(Kind.DELETABLE, Kind.DATED, Kind.SUGGESTED)) {
            assertTrue(set(Kind.DOCUMENTS + "|summary").containsAll(set(names)), names);
        }
        assertTrue(set(Kind.SEARCHABLE).containsAll(set(Kind.DATED)));
        assertTrue(set(Kind.SEARCHABLE).containsAll(set(Kind.SUGGESTED)));
    }

    @ParameterizedTest
    @CsvSource({"slug", "change", "tombstone"})
    void tablesTakeTheKindsWithDocuments(String table) {
        assertEquals(set(Kind.DOCUMENTS), words("""
                    select pg_get_constraintdef(c.oid) from pg_constraint c join pg_attribute a
                        on a.attrelid = c.conrelid and a.attname = 'kind' and c.conkey = array[a.attnum]
                    where c.contype = 'c' and c.conrelid = cast(:name as regclass)""", table));
    }

    @ParameterizedTest
    @CsvSource({"search_content", "search_shown"})
    void viewsOfTheSearchHaveTheSearchableKinds(String view) {
        assertEquals(set(Kind.SEARCHABLE), words("select pg_get_viewdef(cast(:name as regclass))", view));
    }

    @Test
    void theSearchKnowsTheKindsWithoutATime() {
        Set<String> undated = set(Kind.SEARCHABLE);
        undated.removeAll(set(Kind.DATED));
        String functions = session.createNativeQuery(
                        "select cast(string_agg(pg_get_functiondef(oid), '') as text) from pg_proc"
                                + " where prosrc like '%#kind/%' and prokind = 'f'",
                        Object[].class)
                .setTupleTransformer((row, names) -> (String) row[0])
                .getSingleResult();
        Set<String> filtered = Pattern.compile("#kind/([a-z]+)")
                .matcher(functions)
                .results()
                .map(kind -> kind.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(undated, filtered);
    }

    @Test
    void noListOfKindsInTheOpenApiDocumentIsIncomplete() throws IOException {
        Set<String> known = Arrays.stream(Kind.values())
                .flatMap(kind -> java.util.stream.Stream.of(kind.prefix(), kind.collection()))
                .collect(Collectors.toSet());
        List<Set<String>> complete = new ArrayList<>();
        for (String names : List.of(
                Kind.DOCUMENTS,
                Kind.COLLECTIONS,
                Kind.DELETABLE,
                Kind.SEARCHABLE,
                Kind.SUGGESTED,
                Kind.DOCUMENTS + "|correction",
                "source|topic|faq", // what can be replaced
                "topics|faqs|stories", // what says how it came to be
                "topic|source")) { // facets
            complete.add(set(names));
        }
        JsonNode document = Documents.json(Files.readString(Path.of("openapi/openapi.json")));
        List<JsonNode> lists = new ArrayList<>(document.findValues("enum"));
        lists.addAll(document.findValues("examples"));
        int checked = 0;
        for (JsonNode list : lists) {
            Set<String> kinds = new TreeSet<>();
            list.forEach(value -> kinds.add(value.asText()));
            kinds.retainAll(known);
            if (kinds.size() > 1 && !isMembers(list)) {
                assertTrue(complete.contains(kinds), list.toString());
                checked++;
            }
        }
        assertTrue(checked > 15, "checked only " + checked);
    }

    /** Whether a list names members of a resource, some of which have the names of kinds. */
    private static boolean isMembers(JsonNode list) {
        return list.toString().matches(".*\"(background|coverage|date|id|items|links)\".*");
    }
}
