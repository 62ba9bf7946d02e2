package io.backgrounder.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.web.json.StrictJson;
import io.backgrounder.web.problem.DocumentFaults;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** JSON Merge Patch (RFC 7396): what the patch names is replaced, what it gives as null is removed, lists as a whole. */
public final class MergePatch {
    private static final ObjectMapper MAPPER = StrictJson.mapper();

    private MergePatch() {}

    /** The document with the patch applied, read as strictly as one that was sent whole. */
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
