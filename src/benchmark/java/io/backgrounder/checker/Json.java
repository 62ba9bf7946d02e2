package io.backgrounder.checker;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What the checkers of content read and write. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object of names and values, by turns. */
    public static ObjectNode object(Object... members) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int i = 0; i < members.length; i += 2) {
            object.set((String) members[i], MAPPER.valueToTree(members[i + 1]));
        }
        return object;
    }

    /** Each item of an answer's {@code data}, to the byte. */
    public static List<String> data(String page) {
        List<String> items = new ArrayList<>();
        try (JsonParser json = MAPPER.createParser(page)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && !json.currentName().equals("data")) {
                    json.nextToken();
                    json.skipChildren();
                } else if (token == JsonToken.START_OBJECT
                        && !json.getParsingContext().getParent().inRoot()) {
                    int start = (int) json.currentTokenLocation().getCharOffset();
                    json.skipChildren();
                    items.add(page.substring(start, (int) json.currentLocation().getCharOffset()));
                }
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
