package io.backgrounder.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.web.json.StrictJson;
import io.backgrounder.web.problem.DocumentFaults;

/**
 * Applies JSON Merge Patch (RFC 7396): members in the patch are replaced, those that are null are removed, lists are replaced as a whole.
 * Jakarta JSON has it too, but both documents had to be written as text and read again for it, which took longer than all else.
 */
public final class MergePatch {
    private static final ObjectMapper MAPPER = StrictJson.mapper();

    private MergePatch() {}

    /** Returns the document with the patch applied, parsed as strictly as a document that was sent as a whole. */
    public static <D> D apply(ObjectNode patch, D document, Class<D> type) {
        try {
            return MAPPER.treeToValue(merged(MAPPER.valueToTree(document), patch), type);
        } catch (JsonProcessingException e) {
            throw DocumentFaults.malformed(DocumentFaults.of(e));
        }
    }

    /** RFC 7396, section 2. */
    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object : MAPPER.createObjectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), merged(merged.path(member.getKey()), member.getValue()));
            }
        });
        return merged;
    }
}
