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

/** Content of which each document is at all its limits, as lines of an import: a story of each alphabet, and what they show. */
class FullCorpus {
    static final int LINKED = 50;
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

    /** Sources, topics, FAQs and tombstones; then stories that show all of them. */
    void linked(Lines lines) throws IOException {
        for (int i = 0; i < LINKED; i++) {
            int number = i;
            Alphabet alphabet = Alphabet.values()[i % Alphabet.values().length];
            boolean some = i < Alphabet.values().length;
            for (String type : List.of("source", "topic", "faq")) {
                lines.write(full.make(type, alphabet, at -> switch (at) {
                    case "/id" -> id(type, number);
                    case "/slug" -> text(FullDocuments.slug("linked-" + number));
                    case "/country" -> text("GB");
                    case "/language" -> text("en");
                    case "/topicType" -> text("organization");
                    case "/wikidataId" -> text("Q" + (999_999_999_999L - number));
                    case "/status" -> text("published");
                    case "/revision" -> JsonNodeFactory.instance.numberNode(1);
                    case "/mergedInto",
                            "/minorEdit",
                            "/withdrawnReason",
                            "/withdrawnAt",
                            "/scheduledAt",
                            "/draft",
                            "/mode",
                            "/ifRevision",
                            "/ifMatch" -> NOTHING;
                    case "/formerSlugs", "/items" -> some ? null : NOTHING;
                    default -> null;
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
    }

    /** The same stories with another headline: another revision. */
    void again(Lines lines) throws IOException {
        stories(lines, "Again");
    }

    private void stories(Lines lines, String headline) throws IOException {
        for (Alphabet alphabet : Alphabet.values()) {
            lines.write(story(alphabet, headline, "published"));
        }
    }

    private ObjectNode story(Alphabet alphabet, String headline, String status) {
        Function<String, JsonNode> given = at -> switch (at.replaceAll("[0-9]+", "n")) {
            case "/id" -> id("story", alphabet.ordinal());
            case "/slug" -> text(FullDocuments.slug("story-" + alphabet.ordinal()));
            case "/language", "/coverage/summaries/n/articles/n/language" -> text("en");
            case "/headline" -> headline.isEmpty() ? null : text(headline);
            case "/status" -> text(status);
            case "/revision" -> JsonNodeFactory.instance.numberNode(LAST_REVISION - 1);
            case "/withdrawnReason", "/withdrawnAt", "/scheduledAt", "/draft", "/minorEdit" -> NOTHING;
            case "/mode", "/ifRevision", "/ifMatch" -> NOTHING;
            case "/formerSlugs" -> headline.isEmpty() ? null : NOTHING;
            case "/coverage/summaries/n/id" -> id("summary", 100 * alphabet.ordinal() + last(at, 1));
            case "/coverage/points/n/kind" -> text("agree");
            case "/coverage/summaries/n/source" -> text(FullDocuments.slug("linked-" + last(at, 1)));
            case "/coverage/points/n/sources/n", "/faqs/n" -> text(FullDocuments.slug("linked-" + last(at, 0)));
            case "/topics/n" -> object("role", "mentions").put("topic", FullDocuments.slug("linked-" + last(at, 0)));
            default -> null;
        };
        return full.make("story", alphabet, given);
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
        for (Alphabet alphabet : Alphabet.values()) {
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
