package io.backgrounder.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.web.json.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;

/** Compares two pages or documents of a kind. */
@ApplicationScoped
public class Differences {
    @Inject
    ObjectMapper mapper;

    /**
     * How one page or document differs from another.
     *
     * @param sections the members that differ
     * @param patch makes the one of the other
     * @param texts how their texts differ
     */
    public record Difference(
            List<String> sections, List<RevisionDifference.PatchOperation> patch, List<TextDifference> texts) {}

    /** The same without the patch. */
    public record Changes(List<String> sections, List<TextDifference> texts) {}

    public Difference between(JsonNode before, JsonNode after) {
        Changes changes = changes(before, after);
        return new Difference(changes.sections, patch(before, after), changes.texts);
    }

    Changes changes(JsonNode before, JsonNode after) {
        return new Changes(List.copyOf(Members.differing(before, after)), TextDifferences.of(before, after));
    }

    private List<RevisionDifference.PatchOperation> patch(JsonNode before, JsonNode after) {
        try {
            String patch = Json.createDiff(object(before), object(after)).toString();
            return List.of(mapper.readValue(patch, RevisionDifference.PatchOperation[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject object(JsonNode node) {
        try (var reader = Json.createReader(new StringReader(node.toString()))) {
            return reader.readObject();
        }
    }
}
