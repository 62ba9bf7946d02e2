package io.backgrounder.bulk;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.address.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Content at its limits, as lines of an import: stories and fronts, and what they show. One story, and the first ones of what it shows, are at
 * all limits at once; the others leave out what takes most space.
 */
class FullCorpus {
    static final List<String> LINKED_TYPES = List.of("source", "article", "contributor", "topic", "faq");
    static final int LINKED = 50;

    /** There is a story of each of these, in which a text has the most bytes in UTF-8 and in JSON. */
    static final List<Alphabet> STORIES = List.of(Alphabet.THREE_BYTES, Alphabet.ESCAPED);

    static final int LAST_REVISION = Integer.MAX_VALUE;
    private static final JsonNode NOTHING = FullDocuments.NOTHING;

    private final FullDocuments full = new FullDocuments();

    /** Writes documents as lines. */
    interface Content {
        void writeTo(Lines lines) throws IOException;
    }

    record Lines(Writer out) {
        void write(JsonNode line) throws IOException {
            out.write(line.toString());
            out.write('\n');
        }
    }

    /** Sources, contributors, topics, FAQs and tombstones; then stories that show all of them, and fronts that show the stories. */
    void linked(Lines lines) throws IOException {
        for (String type : LINKED_TYPES) {
            for (int i = 0; i < LINKED; i++) {
                int number = i;
                Alphabet alphabet = Alphabet.values()[i % Alphabet.values().length];
                boolean some = i < Alphabet.values().length;
                lines.write(full.make(type, alphabet, at -> switch (at) {
                    case "/id" -> id(type, number);
                    case "/slug" -> text(FullDocuments.slug("linked-" + number));
                    case "/url" -> text("https://full.example.com/" + number);
                    case "/country" -> text("GB");
                    case "/language" -> text("en");
                    case "/textLanguage" -> text("zu");
                    case "/sourceType" -> text("newspaper");
                    case "/topicType" -> text("organization");
                    case "/status" -> text("published");
                    case "/revision" -> JsonNodeFactory.instance.numberNode(1);
                    case "/mergedInto",
                            "/minorEdit",
                            "/withdrawnReason",
                            "/withdrawnAt",
                            "/scheduledAt",
                            "/draft",
                            "/translation",
                            "/mode",
                            "/ifRevision",
                            "/ifMatch" -> NOTHING;
                    case "/provenance" -> some ? FullProvenance.of(type, alphabet) : NOTHING;
                    case "/responsible" -> some ? linked(0) : NOTHING;
                    case "/formerSlugs", "/items", "/localized", "/descriptions", "/image", "/sameAs", "/aliases" ->
                        some ? null : NOTHING;
                    default -> other(at, number);
                }));
            }
        }
        for (int i = 0; i < 2; i++) {
            int number = i;
            lines.write(full.make("tombstone", Alphabet.ASCII, at -> switch (at) {
                case "/id" -> id("topic", 900 + number);
                case "/kind" -> text("topic");
                case "/mergedInto" -> number == 0 ? NOTHING : text(FullDocuments.slug("linked-0"));
                case "/slugs" -> number == 0 ? null : NOTHING;
                default -> null;
            }));
        }
        stories(lines, "");
        for (Alphabet alphabet : STORIES) {
            lines.write(front(alphabet));
        }
    }

    /** What another one names. Of topics, those before it are above it, and there are not enough for all links. */
    private static JsonNode other(String at, int number) {
        return switch (at.replaceAll("[0-9]+", "n")) {
            case "/contributors/n/contributor" -> linked(last(at, 1));
            case "/items/n/id" -> text("i%039d".formatted(last(at, 1)));
            case "/evidence" -> NOTHING;
            case "/broader/n/topic" -> id("topic", last(at, 1) < number ? last(at, 1) : 700 + last(at, 1));
            case "/related/n/topic" ->
                id("topic", last(at, 1) < LINKED - 1 ? (number + 1 + last(at, 1)) % LINKED : 800 + last(at, 1));
            default -> null;
        };
    }

    /** The same stories with another headline: another revision. */
    void again(Lines lines) throws IOException {
        stories(lines, "Again");
    }

    private void stories(Lines lines, String headline) throws IOException {
        for (Alphabet alphabet : STORIES) {
            lines.write(story(alphabet, headline, "published"));
        }
    }

    private ObjectNode story(Alphabet alphabet, String headline, String status) {
        Function<String, JsonNode> given = at -> switch (at.replaceAll("[0-9]+", "n")) {
            case "/id" -> id("story", alphabet.ordinal());
            case "/slug" -> text(FullDocuments.slug("story-" + alphabet.ordinal()));
            // A group has each language once.
            case "/language" -> text(List.of("en", "de", "fr", "es").get(alphabet.ordinal()));
            case "/coverage/summaries/n/articles/n/language", "/timeline/n/articles/n/language" -> text("en");
            case "/headline" -> headline.isEmpty() ? null : text(headline);
            case "/status" -> text(status);
            case "/revision" -> JsonNodeFactory.instance.numberNode(LAST_REVISION - 1);
            case "/withdrawnReason", "/withdrawnAt", "/scheduledAt", "/draft", "/minorEdit" -> NOTHING;
            case "/mode", "/ifRevision", "/ifMatch" -> NOTHING;
            case "/formerSlugs" -> headline.isEmpty() ? null : NOTHING;
            case "/coverage/summaries/n/id" -> id("summary", 100 * alphabet.ordinal() + last(at, 1));
            case "/coverage/points/n/id", "/timeline/n/id" -> text("p%039d".formatted(last(at, 1)));
            case "/coverage/points/n/kind" -> text("agree");
            case "/coverage/summaries/n/articles/n/url" -> FullEvidence.url(last(at, 3), last(at, 1));
            // The words of the others are in many places.
            case "/evidence" -> alphabet == Alphabet.ASCII ? FullEvidence.of(alphabet) : NOTHING;
            case "/provenance" -> FullProvenance.of("story", alphabet);
            case "/responsible" -> linked(0);
            case "/coverage/summaries/n/source", "/contributors/n/contributor" -> linked(last(at, 1));
            case "/coverage/points/n/sources/n", "/faqs/n", "/timeline/n/topics/n" -> linked(last(at, 0));
            // The largest of them shows that there can be one beside everything else.
            case "/timeline" -> alphabet == Alphabet.ESCAPED ? null : NOTHING;
            case "/timeline/n/date" -> text("1985-04-12T23:20:30+04:30");
            case "/topics/n" -> object("role", "mentions").set("topic", linked(last(at, 0)));
            case "/translation" -> alphabet == STORIES.get(0) ? NOTHING : null;
            case "/translation/of" ->
                text(FullDocuments.slug("story-" + STORIES.get(0).ordinal()));
            default -> null;
        };
        return full.make("story", alphabet, given);
    }

    /** With a story at the first place, and rules for the others. */
    private ObjectNode front(Alphabet alphabet) {
        return full.make("front", alphabet, at -> switch (at.replaceAll("[0-9]+", "n")) {
            case "/id" -> id("front", alphabet.ordinal());
            case "/slug" -> text(FullDocuments.slug("front-" + alphabet.ordinal()));
            case "/language", "/sections/n/fill/language" -> text("en");
            case "/status" -> text("published");
            case "/revision" -> JsonNodeFactory.instance.numberNode(1);
            case "/sections/n/size" -> JsonNodeFactory.instance.numberNode(10);
            case "/sections/n/slots" ->
                last(at, 1) == 0
                        ? JsonNodeFactory.instance
                                .arrayNode()
                                .add(object(
                                        "story",
                                        FullDocuments.slug(
                                                "story-" + STORIES.get(0).ordinal())))
                        : NOTHING;
            case "/sections/n/fill/topic", "/sections/n/fill/source", "/sections/n/fill/contributor" ->
                linked(last(at, 2));
            case "/withdrawnReason", "/withdrawnAt", "/scheduledAt", "/draft", "/minorEdit" -> NOTHING;
            case "/mode", "/ifRevision", "/ifMatch" -> NOTHING;
            default -> null;
        });
    }

    private static JsonNode linked(int number) {
        return text(FullDocuments.slug("linked-" + number));
    }

    /** Drafts, corrections, and what is due; and a revision with the longest note, of the page of another. */
    void past(Path export, Lines lines) throws IOException {
        try (BufferedReader exported = Files.newBufferedReader(export)) {
            for (String line = exported.readLine(); line != null; line = exported.readLine()) {
                if (line.startsWith("{\"type\":\"revision\",\"resource\":\"story")
                        && line.contains("\"revision\":" + LAST_REVISION + ",")) {
                    ObjectNode revision = (ObjectNode) json(line);
                    ObjectNode page = (ObjectNode) revision.get("page");
                    revision.setAll(full.make("revision", Alphabet.ESCAPED, at -> switch (at) {
                        case "/resource" -> revision.get("resource");
                        case "/unpublished" -> NOTHING;
                        case "/revision" -> JsonNodeFactory.instance.numberNode(1);
                        case "/minorEdit" -> JsonNodeFactory.instance.booleanNode(true);
                        case "/page" -> page.put("revision", 1);
                        default -> null;
                    }));
                    lines.write(revision);
                }
            }
        }
        for (Alphabet alphabet : STORIES) {
            JsonNode story = id("story", alphabet.ordinal());
            lines.write(story(alphabet, "Draft", "draft"));
            lines.write(full.make("correction", alphabet, at -> switch (at) {
                case "/id" -> id("correction", alphabet.ordinal());
                case "/resource" -> story;
                case "/correction/kind" -> text("clarification");
                case "/correction/section" -> text("background");
                case "/correction/fromRevision" -> JsonNodeFactory.instance.numberNode(LAST_REVISION - 1);
                default -> null;
            }));
            lines.write(full.make("note", alphabet, at -> switch (at) {
                case "/id" -> text("note_" + "0".repeat(25) + alphabet.ordinal());
                case "/resource" -> story;
                default -> null;
            }));
            lines.write(full.make("schedule", alphabet, at -> switch (at) {
                case "/resource" -> story;
                case "/at" -> text("9999-12-31T23:59:59.999999Z");
                case "/status" -> text("withdrawn");
                default -> null;
            }));
        }
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    static JsonNode id(String kind, int number) {
        // A UUID belongs to one resource of any kind.
        return text(kind + "_" + "0".repeat(21) + (10_000 * (1 + Kind.of(kind).ordinal()) + number));
    }

    /** The last number of a place, or one before it. */
    private static int last(String at, int before) {
        String[] steps = at.split("/");
        return Integer.parseInt(steps[steps.length - 1 - before]);
    }
}
