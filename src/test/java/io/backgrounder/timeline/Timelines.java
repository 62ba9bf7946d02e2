package io.backgrounder.timeline;

import static io.backgrounder.Documents.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Import;

/** Makes entries of timelines, and the topics that they name. */
final class Timelines {
    private Timelines() {}

    static ObjectNode entry(String date, String title, Object... members) {
        return object("date", date, "title", title, "text", "T", object(members));
    }

    static void topics(String... slugs) {
        for (String slug : slugs) {
            Import.send(Import.topic(slug, "name", "Name of " + slug));
        }
    }
}
