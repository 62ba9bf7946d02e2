package io.backgrounder.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.web.json.StrictJson;
import io.backgrounder.web.problem.DocumentFaults;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;

/**
 * Applies JSON Merge Patch (RFC 7396): members in the patch are replaced, those that are null are removed, lists are replaced as a whole.
 */
public final class MergePatch {
    private static final ObjectMapper MAPPER = StrictJson.mapper();

    private MergePatch() {}

    /** Returns the document with the patch applied, parsed as strictly as a document that was sent as a whole. */
    public static <D> D apply(ObjectNode patch, D document, Class<D> type) {
        try {
            JsonValue merged =
                    Json.createMergePatch(value(patch.toString())).apply(value(MAPPER.writeValueAsString(document)));
            return MAPPER.readValue(merged.toString(), type);
        } catch (JsonProcessingException e) {
            throw DocumentFaults.malformed(DocumentFaults.of(e));
        }
    }

    private static JsonValue value(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
