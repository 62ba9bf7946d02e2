package io.backgrounder.story;

import static io.backgrounder.web.json.JsonRow.micros;
import static java.util.stream.Collectors.joining;

import io.backgrounder.address.Kind;
import io.backgrounder.coverage.Article;
import io.backgrounder.coverage.Coverage;
import io.backgrounder.faq.Faq;
import io.backgrounder.revision.Correction;
import io.backgrounder.source.SourceRef;
import io.backgrounder.topic.Topic;
import io.backgrounder.web.json.JsonRow;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A story as one column of JSON, which PostgreSQL assembles: a statement for each member cost several times as much. Its values are read by
 * their position, and not by name as other rows are: names would be sent and parsed again with every read.
 */
final class StoryJson {
    private static final String FIXED_COLUMNS =
            "s.id, s.slug, s.language, s.headline, s.summary, " + micros("s.published_at") + ", "
                    + micros("s.updated_at") + ", " + micros("s.content_updated_at") + ", s.revision";
    private static final int FIXED_COUNT = 9;

    /**
     * The names of the optional members that a page has by default, in its order, as alternatives of a regular expression, so that
     * annotations can use them.
     */
    static final String NAMES = "analysis|coverage|background|faqs|topics|corrections";

    /** Includes {@code faqs} with their items. */
    static final String FAQ_ITEMS = "faqs.items";

    private static final String COVERAGE = """
            json_build_array(s.comparison,
                (select json_agg(json_build_array(m.id, p.id, p.slug, p.name, m.text,
                        (select json_agg(json_build_array(a.url, l.headline, l.language, %s) order by l.position)
                         from source_summary_article l join article a on a.id = l.article_id
                         where l.source_summary_id = m.id)) order by m.position)
                 from source_summary m join source p on p.id = m.source_id where m.story_id = s.id),
                (select json_agg(json_build_array(c.kind, c.text,
                        (select json_agg(json_build_array(p.id, p.slug, p.name) order by l.position)
                         from coverage_point_source l join source p on p.id = l.source_id
                         where l.story_id = c.story_id and l.point_position = c.position)) order by c.position)
                 from coverage_point c where c.story_id = s.id))""".formatted(micros("l.published_at"));

    private static final String FAQS = """
            (select json_agg(json_build_array(f.id, f.slug, f.question, f.introduction%s) order by l.position)
             from story_faq l join faq f on f.id = l.faq_id where l.story_id = s.id)""";

    private static final String ITEMS = """
            , coalesce((select json_agg(json_build_array(i.question, i.answer) order by i.position)
             from faq_item i where i.faq_id = f.id), '[]')""";

    private static final String TOPICS = """
            (select json_agg(json_build_array(t.id, t.slug, t.name, t.topic_type, l.role, t.description,
                    t.description_as_of) order by l.position)
             from story_topic l join topic t on t.id = l.topic_id where l.story_id = s.id)""";

    private static final String CORRECTIONS = """
            (select json_agg(json_build_array(c.id, s.id, c.kind, c.section, c.note, c.from_revision, c.to_revision, %s)
                    order by c.corrected_at desc, c.id desc)
             from correction c where c.story_id = s.id)""".formatted(micros("c.corrected_at"));

    /** The optional members: how each is read as a column, and from it. */
    private static final Map<String, Member> MEMBERS = Map.of(
            "analysis",
            text("s.analysis", StoryBuilder::analysis),
            "coverage",
            new Member(COVERAGE, (story, row, place) -> story.coverage(coverage(row.row(place)))),
            "background",
            text("s.background", StoryBuilder::background),
            "faqs",
            faqs(""),
            FAQ_ITEMS,
            faqs(ITEMS),
            "topics",
            rows(TOPICS, StoryJson::topic, StoryBuilder::topics),
            "corrections",
            rows(CORRECTIONS, StoryJson::correction, StoryBuilder::corrections));

    /**
     * An optional member of a story.
     *
     * @param column its SQL, for a row {@code s} of {@code story}
     */
    private record Member(String column, Reader reader) {}

    /** Reads a member from its place in the row. */
    private interface Reader {
        void read(StoryBuilder story, JsonRow row, int place);
    }

    private StoryJson() {}

    /** The SQL of the column, for a row {@code s} of {@code story}. */
    static String column(List<String> members) {
        String sections = members.stream()
                .map(member -> ", " + MEMBERS.get(member).column)
                .collect(joining());
        return "cast(json_build_array(" + FIXED_COLUMNS + sections + ") as text)";
    }

    /** The story that the column with these members contains. */
    static Story story(JsonRow row, List<String> members) {
        StoryBuilder story = Story.builder(row.uuid(0), row.text(1))
                .language(row.text(2))
                .headline(row.text(3))
                .summary(row.text(4))
                .publishedAt(row.instant(5))
                .updatedAt(row.instant(6))
                .contentUpdatedAt(row.instant(7))
                .revision(row.number(8));
        for (int i = 0; i < members.size(); i++) {
            MEMBERS.get(members.get(i)).reader.read(story, row, FIXED_COUNT + i);
        }
        return story.build();
    }

    private static Member text(String column, BiConsumer<StoryBuilder, String> member) {
        return new Member(column, (story, row, place) -> member.accept(story, row.text(place)));
    }

    private static Member faqs(String items) {
        return rows(FAQS.formatted(items), StoryJson::faq, StoryBuilder::faqs);
    }

    private static <T> Member rows(String column, Function<JsonRow, T> line, BiConsumer<StoryBuilder, List<T>> member) {
        return new Member(column, (story, row, place) -> member.accept(story, row.rows(place, line)));
    }

    private static Coverage coverage(JsonRow row) {
        return new Coverage(
                row.rows(1, StoryJson::summary),
                row.rows(
                        2,
                        point -> new Coverage.CoveragePoint(
                                point.text(0), point.text(1), point.rows(2, StoryJson::source))),
                row.text(0));
    }

    private static Coverage.CoverageSummary summary(JsonRow row) {
        return new Coverage.CoverageSummary(row.uuid(0), row.uuid(1), row.text(2), row.text(3), row.text(4))
                .with(row.rows(
                        5,
                        article -> new Article(article.text(0), article.text(1), article.text(2), article.instant(3))));
    }

    private static SourceRef source(JsonRow row) {
        return new SourceRef(row.uuid(0), row.text(1), row.text(2));
    }

    private static StoryFaq faq(JsonRow row) {
        StoryFaq faq = new StoryFaq(row.uuid(0), row.text(1), row.text(2), row.text(3));
        return row.values().size() < 5
                ? faq
                : faq.with(row.rows(4, item -> new Faq.FaqItem(item.text(0), item.text(1))));
    }

    private static StoryTopic topic(JsonRow row) {
        return StoryTopicBuilder.builder()
                .id(Kind.TOPIC.id(row.uuid(0)))
                .slug(row.text(1))
                .name(row.text(2))
                .topicType(row.text(3))
                .role(row.text(4))
                .description(row.text(5))
                .descriptionAsOf(row.date(6))
                .links(Topic.TopicLinks.of(row.text(1)))
                .build();
    }

    private static Correction correction(JsonRow row) {
        return Correction.builder(row.uuid(0), row.uuid(1), row.number(5), row.number(6))
                .kind(row.text(2))
                .section(row.text(3))
                .note(row.text(4))
                .correctedAt(row.instant(7))
                .build();
    }
}
