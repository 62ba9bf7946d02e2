package io.backgrounder.checker.newsroom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.ResourceIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A resource that the pipeline and the editors write. */
final class Manuscript {
    final String kind;
    final String slug;
    final Terms terms;
    volatile String id;

    /** The newest revision that the pipeline knows to be its own. */
    volatile int known;

    /** What editors have published, and were told so, in no order. */
    final List<Edit> edits = Collections.synchronizedList(new ArrayList<>());

    /** The revisions of persons that results said were overwritten. */
    final Set<Integer> overwritten = ConcurrentHashMap.newKeySet();

    /** What the pipeline asks for. */
    enum Terms {
        /** What persons have published stays: the default of a pipeline. */
        PROTECT_EDITED(""),
        /** Each line says after which revision of its own it comes. */
        IF_REVISION("?mode=replace"),
        /** Whatever persons have published. */
        REPLACE("?mode=replace");

        final String query;

        Terms(String query) {
            this.query = query;
        }
    }

    /** A revision that an editor has published. */
    record Edit(int revision, String editor, String title) {}

    Manuscript(String kind, String slug, Terms terms) {
        this.kind = kind;
        this.slug = slug;
        this.terms = terms;
    }

    /** The member that editors change. */
    String title() {
        return switch (kind) {
            case "story" -> "headline";
            case "faq" -> "question";
            default -> "name";
        };
    }

    String path() {
        return ResourceIds.collection(kind) + "/" + id;
    }

    /** The pipeline's line. */
    ObjectNode line(String text) {
        ObjectNode line = Json.object("type", kind, "slug", slug, title(), text);
        if (terms == Terms.IF_REVISION) {
            line.put("ifRevision", known);
        }
        return switch (kind) {
            case "story" -> line.put("language", "en").put("summary", "Summary of " + text);
            case "faq" -> line.put("introduction", "Introduction of " + text);
            case "topic" -> line.put("topicType", "event");
            default -> line;
        };
    }
}
