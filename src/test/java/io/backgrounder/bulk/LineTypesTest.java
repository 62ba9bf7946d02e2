package io.backgrounder.bulk;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Import;
import io.backgrounder.openapi.Operations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The types of lines are named alike by the OpenAPI document, by what refuses others, and by what results are said to be. */
@QuarkusTest
class LineTypesTest {
    @Test
    void whatRefusesAnotherTypeNamesAll() {
        for (ObjectNode line : List.of(object("type", "planet"), object(), object("type", null), object("slug", "s"))) {
            String detail = Import.send(line).get(0).at("/errors/0/detail").asText();
            assertEquals(types(), words(detail.replace("must be one of", "")), detail);
        }
    }

    @Test
    void resultsAreSaidToBeOfAll() {
        Set<String> said = new TreeSet<>();
        json(given().get("/openapi.json").asString())
                .at("/components/schemas/ImportResult/properties/type/examples")
                .forEach(type -> said.add(type.asText()));
        assertEquals(types(), said);
    }

    private static Set<String> types() {
        return new TreeSet<>(new Operations().lines().keySet());
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Pattern.compile("[a-z]+")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .toList());
    }
}
