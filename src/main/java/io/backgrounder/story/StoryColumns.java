package io.backgrounder.story;

import static io.backgrounder.translation.TranslationColumns.translation;
import static io.backgrounder.translation.TranslationColumns.translations;
import static io.backgrounder.web.query.TextRow.column;
import static io.backgrounder.web.query.TextRow.micros;
import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.Byline;
import io.backgrounder.evidence.EvidenceColumn;
import io.backgrounder.faq.Faq;
import io.backgrounder.image.ImageJson;
import io.backgrounder.provenance.Provenance;
import io.backgrounder.provenance.ProvenanceColumn;
import io.backgrounder.revision.Correction;
import io.backgrounder.timeline.TimelineEntry;
import io.backgrounder.topic.Topic;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.TextRow;
import io.backgrounder.web.text.Localization;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A story as columns of one row, with its optional members: a statement for each member cost several times as much. */
final class StoryColumns {
    private static final String FIXED =
            "s.slug, s.language, s.headline, s.summary, s.published_at, s.updated_at, s.content_updated_at, s.revision, s.disclosure";

    /** The optional members that a page has by default, in its order: alternatives of a regular expression, for annotations. */
    static final String NAMES =
            "image|analysis|coverage|background|images|timeline|evidence|faqs|topics|contributors|provenance|translation|translations|corrections";

    /** Includes {@code faqs} with their items. */
    static final String FAQ_ITEMS = "faqs.items";

    /** The primary subtag of the language of each story, in which names and descriptions are unless others are asked for. */
    static final String LANGUAGE = "array[split_part(s.language, '-', 1)]";

    private static final String FAQS = column("""
            select array[cast(f.id as text), f.slug, f.question, f.introduction]
            from story_faq l join published_faq f on f.id = l.faq_id where l.story_id = s.id order by l.position""", "faqs");

    private static final String FAQS_WITH_ITEMS = column("""
            select array[cast(f.id as text), f.slug, f.question,
                case when coalesce(i.position, 0) = 0 then f.introduction end, i.id, i.question, i.answer]
            from story_faq l join published_faq f on f.id = l.faq_id left join faq_item i on i.faq_id = f.id
            where l.story_id = s.id order by l.position, i.position""", "faqs");

    private static final String TOPICS = column("""
            select array[cast(t.id as text), t.slug, t.name, t.topic_type, l.role, t.description, t.text_language, %s]
            from story_topic l join published_topic t on t.id = l.topic_id where l.story_id = s.id order by l.position""".formatted(Localization.texts("t.localized", LANGUAGE)), "topics");

    private static final String CORRECTIONS = column("""
            select array[cast(c.id as text), cast(s.id as text), c.kind, c.section, c.note, cast(c.from_revision as text),
                cast(c.to_revision as text), %s]
            from correction c where c.resource_id = s.id
            order by c.corrected_at desc, c.id desc""".formatted(micros("c.corrected_at")), "corrections");

    /** The optional members: how each is read as columns, and from them. */
    private static final Map<String, Member> MEMBERS = Map.ofEntries(
            entry("image", plain("s.image", (story, row) -> story.image(ImageJson.image(row.text("image"))))),
            entry("analysis", plain("s.analysis", (story, row) -> story.analysis(row.text("analysis")))),
            entry(
                    "coverage",
                    new Member(
                            CoverageColumns.COLUMNS,
                            (story, row, languages) -> story.coverage(CoverageColumns.coverage(row, languages)))),
            entry("background", plain("s.background", (story, row) -> story.background(row.text("background")))),
            entry("images", plain("s.images", (story, row) -> story.images(ImageJson.sections(row.text("images"))))),
            entry("timeline", plain(TimelineEntry.OF_STORY, (story, row) -> story.timeline(timeline(row)))),
            entry(
                    "evidence",
                    new Member(
                            EvidenceColumn.of("s", LANGUAGE),
                            (story, row, languages) -> story.evidence(EvidenceColumn.read(row, languages)))),
            entry("faqs", rows("faqs", FAQS, StoryColumns::faq, StoryBuilder::faqs)),
            entry(
                    FAQ_ITEMS,
                    plain(FAQS_WITH_ITEMS, (story, row) -> story.faqs(row.groups("faqs", StoryColumns::faqWithItems)))),
            entry(
                    "topics",
                    new Member(
                            TOPICS,
                            (story, row, languages) ->
                                    story.topics(row.rows("topics", topic -> topic(topic, languages))))),
            entry(
                    "contributors",
                    rows("contributors", Byline.column("story", "s"), Byline::of, StoryBuilder::contributors)),
            entry(
                    "provenance",
                    plain(ProvenanceColumn.of("s"), (story, row) -> attribute(story, ProvenanceColumn.read(row)))),
            entry(
                    "translation",
                    plain(
                            translation(Kind.STORY, "s"),
                            (story, row) -> story.translation(translation(Kind.STORY, row)))),
            entry(
                    "translations",
                    plain(translations("s"), (story, row) -> story.translations(translations(Kind.STORY, row)))),
            entry(
                    "corrections",
                    rows("corrections", CORRECTIONS, StoryColumns::correction, StoryBuilder::corrections)));

    /**
     * An optional member of a story.
     *
     * @param columns their SQL, for a row {@code s} of {@code story}
     */
    private record Member(String columns, Reader reader) {}

    /** Reads a member from its columns. */
    private interface Reader {
        void read(StoryBuilder story, SqlRow row, List<String> languages) throws SQLException;
    }

    /** Reads a member that is the same in all languages. */
    private interface PlainReader {
        void read(StoryBuilder story, SqlRow row) throws SQLException;
    }

    private StoryColumns() {}

    /**
     * Stories with these members.
     *
     * @param languages valid tags: those of names and descriptions of topics and sources; none for the language of each story
     */
    static Selection<Story> with(List<String> members, List<String> languages) {
        String columns = members.stream()
                .map(member -> ", " + MEMBERS.get(member).columns)
                .collect(joining());
        return new Selection<>(
                "s.id",
                FIXED + (languages.isEmpty() ? columns : columns.replace(LANGUAGE, Localization.subtags(languages))),
                "story s",
                row -> story(row, members, languages));
    }

    private static Story story(SqlRow row, List<String> members, List<String> asked) throws SQLException {
        List<String> languages = asked.isEmpty() ? List.of(row.text("language")) : asked;
        StoryBuilder story = Story.builder(row.uuid("id"), row.text("slug"))
                .language(row.text("language"))
                .headline(row.text("headline"))
                .summary(row.text("summary"))
                .publishedAt(row.instant("published_at"))
                .updatedAt(row.instant("updated_at"))
                .contentUpdatedAt(row.instant("content_updated_at"))
                .revision((int) row.number("revision"))
                .disclosure(row.text("disclosure"));
        for (String member : members) {
            MEMBERS.get(member).reader.read(story, row, languages);
        }
        return story.build();
    }

    private static Member plain(String columns, PlainReader reader) {
        return new Member(columns, (story, row, languages) -> reader.read(story, row));
    }

    private static <T> Member rows(
            String name, String columns, Function<TextRow, T> line, BiConsumer<StoryBuilder, List<T>> member) {
        return new Member(columns, (story, row, languages) -> member.accept(story, row.rows(name, line)));
    }

    private static void attribute(StoryBuilder story, Provenance provenance) {
        story.provenance(provenance.sections()).responsible(provenance.responsible());
    }

    /** Null if the story has none. */
    private static List<TimelineEntry> timeline(SqlRow row) throws SQLException {
        List<TimelineEntry> entries = row.groups("timeline", TimelineEntry::of);
        return entries.isEmpty() ? null : entries;
    }

    private static StoryFaq faq(TextRow row) {
        return new StoryFaq(row.uuid(0), row.text(1), row.text(2), row.text(3));
    }

    private static StoryFaq faqWithItems(List<TextRow> rows) {
        return faq(rows.get(0))
                .with(rows.stream()
                        .filter(row -> row.text(4) != null)
                        .map(row -> new Faq.FaqItem(row.text(4), row.text(5), row.text(6)))
                        .toList());
    }

    private static StoryTopic topic(TextRow row, List<String> languages) {
        Localization.Shown shown = new Localization(row.text(6), Localization.read(row.text(7)))
                .shown(row.text(2), List.of(), row.text(5), languages);
        return StoryTopicBuilder.builder()
                .id(Kind.TOPIC.id(row.uuid(0)))
                .slug(row.text(1))
                .name(shown.name())
                .nameLanguage(shown.nameLanguage())
                .topicType(row.text(3))
                .role(row.text(4))
                .description(shown.description())
                .descriptionLanguage(shown.descriptionLanguage())
                .links(Topic.TopicLinks.of(row.text(1)))
                .build();
    }

    private static Correction correction(TextRow row) {
        return Correction.builder(row.uuid(0), Kind.STORY, row.uuid(1), row.number(5), row.number(6))
                .kind(row.text(2))
                .section(row.text(3))
                .note(row.text(4))
                .correctedAt(row.instant(7))
                .build();
    }
}
