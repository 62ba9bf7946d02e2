package io.backgrounder.webhook;

import static io.backgrounder.Documents.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a webhook can ask for. */
class InterestTest {
    private static final Set<String> WORDS = Set.of(
            "source article topic contributor faq story front webhook created updated deleted merged withdrawn corrected redacted published test"
                    .split(" "));

    @Test
    void theDocumentNamesAllTypesThatAreTaken() throws IOException {
        Set<String> documented = new TreeSet<>();
        json(Files.readString(Path.of("openapi/openapi.json")))
                .at("/components/schemas/WebhookDocument/properties/types/items/enum")
                .forEach(type -> documented.add(type.asText()));
        Set<String> taken = new TreeSet<>();
        for (String kind : WORDS) {
            taken.add(kind);
            WORDS.forEach(action -> taken.add(kind + "." + action));
        }
        taken.removeIf(type -> !type.matches(Interest.TYPE));
        assertEquals(taken, documented);
    }
}
