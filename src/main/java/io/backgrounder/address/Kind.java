package io.backgrounder.address;

import com.github.f4b6a3.uuid.UuidCreator;
import io.backgrounder.web.request.Surface;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The kinds of resource that have an id, each with the prefix of its ids and the path segment of its collection. The constants of names say
 * what is true of a kind. They are alternatives of a regular expression, so that annotations can use them, and {@link #named} returns the
 * kinds.
 */
public enum Kind {
    SOURCE("source", "sources"),
    ARTICLE("article", "articles"),
    CONTRIBUTOR("contributor", "contributors"),
    TOPIC("topic", "topics"),
    FAQ("faq", "faqs"),
    STORY("story", "stories"),
    FRONT("front", "fronts"),
    /** Source summaries have an id, but no slug. */
    SUMMARY("summary", "source-summaries"),
    /** Corrections have an id, but no slug. */
    CORRECTION("correction", "corrections");

    /**
     * The kinds with documents and slugs, which are written, imported, exported and delivered, and whose changes are in the change log. In
     * the order of an import, in which each refers only to those before it.
     */
    public static final String DOCUMENTS = "source|article|contributor|topic|faq|story|front";

    /** The types of an import's lines. The schema of the type {@code story} is {@code StoryDocument}, and so on. */
    public static final String LINES = DOCUMENTS + "|revision|correction|schedule|tombstone|note|redaction";

    /** The collections of {@link #DOCUMENTS}. */
    public static final String COLLECTIONS = "sources|articles|contributors|topics|faqs|stories|fronts";

    /**
     * The kinds that can be deleted or merged after readers have seen them, which leaves a tombstone. Stories, fronts and
     * articles are withdrawn instead.
     */
    public static final String DELETABLE = "source|contributor|topic|faq";

    /** The kinds that a search finds, each with rows in the view {@code search_content}. */
    public static final String SEARCHABLE = "story|faq|topic|contributor|source|summary";

    /** The searchable kinds with a time of publication. */
    public static final String DATED = "story|faq|summary";

    /** The kinds of which one can be a translation of another. */
    public static final String TRANSLATED = "faq|story";

    /** The kinds that are suggested. */
    public static final String SUGGESTED = "topic|contributor|story|faq";

    /** The surrogate key of the lists of stories that are ordered or filtered by the time of the last write. */
    public static final String STORIES_BY_UPDATE = "stories/updated";

    /** The surrogate key of what depends on the articles that stories in lists name. */
    public static final String STORIES_BY_ARTICLE = "stories/articles";

    private final String prefix;
    private final String collection;

    Kind(String prefix, String collection) {
        this.prefix = prefix;
        this.collection = collection;
    }

    /** The kinds that one of the constants names, in its order. */
    public static List<Kind> named(String names) {
        return names(names).stream().map(Kind::of).toList();
    }

    /** The names in one of the constants, in its order. */
    public static List<String> names(String names) {
        return List.of(names.split("\\|", -1));
    }

    /** The kind of document that an id is of; empty if the text is not an id of one. */
    public static Optional<Kind> ofId(String text) {
        return named(DOCUMENTS).stream()
                .filter(kind -> kind.parseId(text).isPresent())
                .findFirst();
    }

    /** The id as text, {@code story_01jq2x…}. */
    public String id(UUID id) {
        return TypeId.format(prefix, id);
    }

    public Optional<UUID> parseId(String text) {
        return TypeId.parse(prefix, text);
    }

    /** The surrogate key of a list of the stories of a topic, source, FAQ or contributor with this id, or in this language. */
    public static String storiesOf(String idOrLanguage) {
        return STORY.collection + "/" + idOrLanguage;
    }

    /** The surrogate key of the timeline of a topic with this id. */
    public static String timelineOf(String topic) {
        return "timelines/" + topic;
    }

    /** A new id (UUIDv7, RFC 9562), which sorts after all earlier ones. */
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The prefix of ids, the type of documents, and the kind in the table of slugs: {@code story}. */
    public String prefix() {
        return prefix;
    }

    /** The word for one of them, as users read it. */
    public String word() {
        return this == FAQ ? "FAQ" : prefix;
    }

    /** The path segment of the collection: {@code stories}. */
    public String collection() {
        return collection;
    }

    /** The delivery address of the list: {@code /v1/stories}. */
    public String path() {
        return Surface.DELIVERY.path() + collection;
    }

    /** The delivery address of a resource: {@code /v1/stories/{slug}}. */
    public String path(String slugOrId) {
        return Surface.DELIVERY.path() + collection + "/" + slugOrId;
    }

    /** The address at which a resource is edited: {@code /editorial/v1/stories/{slug}}. */
    public String editorialPath(String slugOrId) {
        return Surface.EDITORIAL.path() + collection + "/" + slugOrId;
    }

    /** The kind with this prefix. */
    public static Kind of(String prefix) {
        return Kind.valueOf(prefix.toUpperCase(Locale.ROOT));
    }

    /** The name of the entity in HQL. */
    public String entity() {
        return this == SUMMARY
                ? "SourceSummary"
                : prefix.substring(0, 1).toUpperCase(Locale.ROOT) + prefix.substring(1);
    }
}
