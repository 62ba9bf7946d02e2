package io.backgrounder.document;

import static io.backgrounder.Documents.article;
import static io.backgrounder.Documents.contributor;
import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.front;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Documents.story;
import static io.backgrounder.Documents.topic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.address.Kind;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of document, each with the least that can be written. */
public enum Sample {
    SOURCE("sources", "name", source()),
    TOPIC("topics", "name", topic()),
    CONTRIBUTOR("contributors", "name", contributor()),
    FAQ("faqs", "question", faq()),
    STORY("stories", "headline", story()),
    FRONT("fronts", "title", front()),
    ARTICLE("articles", "headline", object());

    public final String collection;

    /** The member of which slugs are made. */
    public final String title;

    private final ObjectNode document;

    Sample(String collection, String title, ObjectNode document) {
        this.collection = collection;
        this.title = title;
        this.document = document;
    }

    public ObjectNode document() {
        return own().put(title, "A title");
    }

    /** Of an article, another each time: each has an address of its own. */
    private ObjectNode own() {
        return this == ARTICLE ? article() : document.deepCopy();
    }

    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that can be deleted and merged. */
    public static Stream<Sample> deletable() {
        return Stream.of(values()).filter(Sample::isDeletable);
    }

    /** Whether it can be deleted and merged, once nothing names it. */
    public boolean isDeletable() {
        return Kind.names(Kind.DELETABLE).contains(type());
    }

    /** The same, to replace the one at a path: the address of an article stays. */
    public ObjectNode document(String path) {
        return this == ARTICLE ? document().set("url", Editor.document(path).get("url")) : document();
    }

    /** The members of a line by this name that stay when the resource is renamed: the address of an article. */
    public ObjectNode fixed(String name) {
        return this == ARTICLE ? object("url", Documents.url(name)) : object();
    }

    /** A line of an import. */
    public ObjectNode line(String slug, String text, Object... members) {
        return object("type", type(), "slug", slug, document, fixed(slug), title, text, object(members));
    }

    /** A slug that no other kind and test has. */
    public String slug(String name) {
        return name + "-" + type();
    }

    public String path(String slugOrId) {
        return collection + "/" + slugOrId;
    }

    /** Creates one, and gives its path. */
    public String created(String name) {
        String path = path(slug(name));
        Editor.create(path, document()).then().statusCode(201);
        return path;
    }

    String id(String digits) {
        // A UUID belongs to one resource of any kind.
        return type() + "_" + "0".repeat(25 - digits.length()) + ordinal() + digits;
    }
}
