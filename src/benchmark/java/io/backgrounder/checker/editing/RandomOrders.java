package io.backgrounder.checker.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.ResourceIds;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What random editors ask for, beside the documents that they write. */
final class RandomOrders {
    private final SharedContent content;
    private final RandomDocuments documents;
    private final Random random;

    RandomOrders(SharedContent content, RandomDocuments documents, Random random) {
        this.content = content;
        this.documents = documents;
        this.random = random;
    }

    /** Of what there may be. */
    ObjectNode restoration() {
        return Json.object(random.nextBoolean() ? "revision" : "draft", 1 + random.nextInt(4))
                .put("publish", random.nextBoolean());
    }

    ObjectNode order() {
        ObjectNode order = Json.object("status", random.nextInt(4) == 0 ? "archived" : "published");
        return random.nextInt(4) == 0 ? order.put("minorEdit", true) : order;
    }

    /** To a new slug, or back to a former one. */
    ObjectNode renaming(String id) {
        return Json.object(
                "slug", random.nextBoolean() ? content.newSlug(ResourceIds.kind(id)) : content.slug(id, random));
    }

    List<JsonNode> lines() {
        int count = 1 + random.nextInt(20);
        return SharedContent.KINDS.stream()
                .flatMap(kind -> Stream.generate(() -> (JsonNode) documents.line(kind))
                        .limit(random.nextInt(kind.equals("story") ? count + 1 : 3)))
                .toList();
    }
}
