package io.backgrounder.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Desk;

/** The four kinds of document, each with the least that can be written. */
public enum Sample {
    SOURCE("sources", "name", "{}"),
    TOPIC("topics", "name", "{\"topicType\": \"concept\"}"),
    FAQ("faqs", "question", "{\"introduction\": \"I\"}"),
    STORY("stories", "headline", "{\"language\": \"en\", \"summary\": \"S\"}");

    public final String collection;

    /** The member of which slugs are made. */
    public final String title;

    private final String needed;

    Sample(String collection, String title, String needed) {
        this.collection = collection;
        this.title = title;
        this.needed = needed;
    }

    public ObjectNode document() {
        return ((ObjectNode) Desk.json(needed)).put(title, "A title");
    }

    /** A slug that no other kind and test has. */
    public String slug(String name) {
        return name + "-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    public String path(String slugOrId) {
        return collection + "/" + slugOrId;
    }

    /** Creates one, and gives its path. */
    public String created(String name) {
        String path = path(slug(name));
        Desk.create(path, document()).then().statusCode(201);
        return path;
    }

    String id(String digits) {
        return name().toLowerCase(java.util.Locale.ROOT) + "_" + "0".repeat(26 - digits.length()) + digits;
    }
}
