package io.backgrounder.story;

import static io.backgrounder.web.query.TextRow.column;
import static io.backgrounder.web.query.TextRow.micros;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.backgrounder.address.Kind;
import io.backgrounder.coverage.Article;
import io.backgrounder.coverage.Coverage;
import io.backgrounder.faq.Faq;
import io.backgrounder.revision.Correction;
import io.backgrounder.source.SourceRef;
import io.backgrounder.topic.Topic;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.TextRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A story as columns of one row, with its optional members: a statement for each member cost several times as much. */
final class StoryColumns {
    private static final String FIXED =
            "s.slug, s.language, s.headline, s.summary, s.published_at, s.updated_at, s.content_updated_at, s.revision";

    /**
     * The names of the optional members that a page has by default, in its order, as alternatives of a regular expression, so that
     * annotations can use them.
     */
    static final String NAMES = "analysis|coverage|background|faqs|topics|corrections";

    /** Includes {@code faqs} with their items. */
    static final String FAQ_ITEMS = "faqs.items";

    private static final String COVERAGE = String.join(
            ", ",
            "s.comparison",
            column("""
                    select array[cast(m.id as text), cast(p.id as text), p.slug, p.name, m.text]
                    from source_summary m join source p on p.id = m.source_id
                    where m.story_id = s.id order by m.position""", "summaries"),
            column("""
                    select array[cast(m.id as text), a.url, l.headline, l.language, %s]
                    from source_summary m join source_summary_article l on l.source_summary_id = m.id
                    join article a on a.id = l.article_id
                    where m.story_id = s.id order by m.position, l.position""".formatted(micros("l.published_at")), "articles"),
            column("""
                    select array[cast(c.position as text), c.kind, c.text] from coverage_point c
                    where c.story_id = s.id order by c.position""", "points"),
            column("""
                    select array[cast(l.point_position as text), cast(p.id as text), p.slug, p.name]
                    from coverage_point_source l join source p on p.id = l.source_id
                    where l.story_id = s.id order by l.point_position, l.position""", "point_sources"));

    private static final String FAQS = column("""
            select array[cast(f.id as text), f.slug, f.question, f.introduction]
            from story_faq l join faq f on f.id = l.faq_id where l.story_id = s.id order by l.position""", "faqs");

    private static final String ITEMS = column("""
            select array[cast(i.faq_id as text), i.question, i.answer]
            from story_faq l join faq_item i on i.faq_id = l.faq_id
            where l.story_id = s.id order by l.position, i.position""", "faq_items");

    private static final String TOPICS = column("""
            select array[cast(t.id as text), t.slug, t.name, t.topic_type, l.role, t.description, cast(t.description_as_of as text)]
            from story_topic l join topic t on t.id = l.topic_id where l.story_id = s.id order by l.position""", "topics");

    private static final String CORRECTIONS = column("""
            select array[cast(c.id as text), cast(s.id as text), c.kind, c.section, c.note, cast(c.from_revision as text),
                cast(c.to_revision as text), %s]
            from correction c where c.story_id = s.id
            order by c.corrected_at desc, c.id desc""".formatted(micros("c.corrected_at")), "corrections");

    /** The optional members: how each is read as columns, and from them. */
    private static final Map<String, Member> MEMBERS = Map.of(
            "analysis",
            new Member("s.analysis", (story, row) -> story.analysis(row.text("analysis"))),
            "coverage",
            new Member(COVERAGE, (story, row) -> story.coverage(coverage(row))),
            "background",
            new Member("s.background", (story, row) -> story.background(row.text("background"))),
            "faqs",
            rows("faqs", FAQS, StoryColumns::faq, StoryBuilder::faqs),
            FAQ_ITEMS,
            new Member(FAQS + ", " + ITEMS, (story, row) -> story.faqs(faqsWithItems(row))),
            "topics",
            rows("topics", TOPICS, StoryColumns::topic, StoryBuilder::topics),
            "corrections",
            rows("corrections", CORRECTIONS, StoryColumns::correction, StoryBuilder::corrections));

    /**
     * An optional member of a story.
     *
     * @param columns their SQL, for a row {@code s} of {@code story}
     */
    private record Member(String columns, Reader reader) {}

    /** Reads a member from its columns. */
    private interface Reader {
        void read(StoryBuilder story, SqlRow row) throws SQLException;
    }

    private StoryColumns() {}

    /** Stories with these members. */
    static Selection<Story> with(List<String> members) {
        String columns = members.stream()
                .map(member -> ", " + MEMBERS.get(member).columns)
                .collect(joining());
        return new Selection<>("s.id", FIXED + columns, "story s", row -> story(row, members));
    }

    private static Story story(SqlRow row, List<String> members) throws SQLException {
        StoryBuilder story = Story.builder(row.uuid("id"), row.text("slug"))
                .language(row.text("language"))
                .headline(row.text("headline"))
                .summary(row.text("summary"))
                .publishedAt(row.instant("published_at"))
                .updatedAt(row.instant("updated_at"))
                .contentUpdatedAt(row.instant("content_updated_at"))
                .revision((int) row.number("revision"));
        for (String member : members) {
            MEMBERS.get(member).reader.read(story, row);
        }
        return story.build();
    }

    private static <T> Member rows(
            String name, String columns, Function<TextRow, T> line, BiConsumer<StoryBuilder, List<T>> member) {
        return new Member(columns, (story, row) -> member.accept(story, row.rows(name, line)));
    }

    /** Rows that begin with the key of the row that they belong to, by that key. */
    private static <T> Map<String, List<T>> byKey(List<TextRow> rows, Function<TextRow, T> line) {
        return rows.stream().collect(groupingBy(row -> row.text(0), mapping(line, toList())));
    }

    private static Coverage coverage(SqlRow row) throws SQLException {
        Map<String, List<Article>> articles = byKey(
                row.rows("articles", article -> article),
                article -> new Article(article.text(1), article.text(2), article.text(3), article.instant(4)));
        Map<String, List<SourceRef>> sources = byKey(
                row.rows("point_sources", source -> source),
                source -> new SourceRef(source.uuid(1), source.text(2), source.text(3)));
        return new Coverage(
                row.rows(
                        "summaries",
                        summary -> new Coverage.CoverageSummary(
                                        summary.uuid(0),
                                        summary.uuid(1),
                                        summary.text(2),
                                        summary.text(3),
                                        summary.text(4))
                                .with(articles.getOrDefault(summary.text(0), List.of()))),
                row.rows(
                        "points",
                        point -> new Coverage.CoveragePoint(
                                point.text(1), point.text(2), sources.getOrDefault(point.text(0), List.of()))),
                row.text("comparison"));
    }

    private static StoryFaq faq(TextRow row) {
        return new StoryFaq(row.uuid(0), row.text(1), row.text(2), row.text(3));
    }

    private static List<StoryFaq> faqsWithItems(SqlRow row) throws SQLException {
        Map<String, List<Faq.FaqItem>> items =
                byKey(row.rows("faq_items", item -> item), item -> new Faq.FaqItem(item.text(1), item.text(2)));
        return row.rows("faqs", faq -> faq(faq).with(items.getOrDefault(faq.text(0), List.of())));
    }

    private static StoryTopic topic(TextRow row) {
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

    private static Correction correction(TextRow row) {
        return Correction.builder(row.uuid(0), row.uuid(1), row.number(5), row.number(6))
                .kind(row.text(2))
                .section(row.text(3))
                .note(row.text(4))
                .correctedAt(row.instant(7))
                .build();
    }
}
