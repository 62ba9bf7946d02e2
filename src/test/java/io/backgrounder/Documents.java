package io.backgrounder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Documents as editors write them. They are valid by default; a test gives the members that matter to it, right or wrong. */
public final class Documents {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Documents() {}

    public static ObjectNode story(Object... members) {
        return object("language", "en", "headline", "H", "summary", "S", object(members));
    }

    public static ObjectNode topic(Object... members) {
        return object("name", "N", "topicType", "concept", object(members));
    }

    public static ObjectNode contributor(Object... members) {
        return object("name", "N", "kind", "person", object(members));
    }

    public static ObjectNode faq(Object... members) {
        return object("question", "Q", "introduction", "I", object(members));
    }

    public static ObjectNode source(Object... members) {
        return object("name", "N", object(members));
    }

    public static ObjectNode front(Object... members) {
        return object("title", "T", object(members));
    }

    /** An article, by default one that no other document is about. */
    public static ObjectNode article(Object... members) {
        return object("url", url(UUID.randomUUID().toString()), object(members));
    }

    /** The address of an article. */
    public static String url(String name) {
        return "https://articles.example.com/" + name;
    }

    public static ObjectNode image(Object... members) {
        return object(
                "url",
                "https://images.example.com/i.jpg",
                "width",
                1600,
                "height",
                1067,
                "alt",
                "A",
                "credit",
                "C",
                object(members));
    }

    /** The byline of a story or FAQ, whose authors these are. */
    public static ObjectNode byline(String... contributors) {
        return object(
                "contributors",
                Stream.of(contributors)
                        .map(contributor -> object("contributor", contributor, "role", "author"))
                        .toList());
    }

    /** What one source says of a story. */
    public static ObjectNode coverage(String source, Object... members) {
        return object("summaries", List.of(object("source", source, "text", "T", object(members))));
    }

    /**
     * A JSON object.
     *
     * @param members names and values in turn; an object in place of a name stands for all its members
     */
    public static ObjectNode object(Object... members) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int i = 0; i < members.length; i++) {
            if (members[i] instanceof ObjectNode others) {
                object.setAll(others);
            } else {
                object.set((String) members[i], MAPPER.valueToTree(members[++i]));
            }
        }
        return object;
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
