package io.backgrounder.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed document is the one that the code gives. To renew it: {@code ./mvnw -DskipTests package}. */
@QuarkusTest
class OpenApiFileTest {
    @Test
    void theJsonFileIsWhatTheCodeGives() throws IOException {
        ObjectMapper json = new ObjectMapper();
        assertEquals(
                json.readTree(new File("target/openapi/openapi.json")),
                json.readTree(new File("openapi/openapi.json")));
    }

    @Test
    void theYamlFileIsWhatTheCodeGives() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        assertEquals(
                yaml.readTree(new File("target/openapi/openapi.yaml")),
                yaml.readTree(new File("openapi/openapi.yaml")));
    }

    /** Clients that are made of the document, by openapi-typescript for one, would have to send it. */
    @Test
    void noMemberHasADefault() throws IOException {
        JsonNode schemas =
                new ObjectMapper().readTree(new File("openapi/openapi.json")).at("/components/schemas");
        schemas.properties()
                .forEach(schema -> assertEquals(List.of(), schema.getValue().findValues("default"), schema.getKey()));
    }
}
