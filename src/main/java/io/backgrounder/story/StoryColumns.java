package io.backgrounder.story;

import static io.backgrounder.web.query.TextRow.column;
import static io.backgrounder.web.query.TextRow.micros;
import static java.util.stream.Collectors.joining;

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

    /** A summary or a point has a row for each of its articles or sources, and one row if it has none. The first one has its text. */
    private static final String COVERAGE = String.join(
            ", ", "s.comparison", column("""
                    select array[cast(m.id as text), cast(p.id as text), p.slug, p.name,
                        case when coalesce(l.position, 0) = 0 then m.text end, a.url, l.headline, l.language, %s]
                    from source_summary m join source p on p.id = m.source_id
                    left join source_summary_article l on l.source_summary_id = m.id left join article a on a.id = l.article_id
                    where m.story_id = s.id order by m.position, l.position""".formatted(micros("l.published_at")), "summaries"), column("""
                    select array[cast(c.position as text), c.kind,
                        case when coalesce(l.position, 0) = 0 then c.text end, cast(p.id as text), p.slug, p.name]
                    from coverage_point c
                    left join coverage_point_source l on l.story_id = c.story_id and l.point_position = c.position
                    left join source p on p.id = l.source_id
                    where c.story_id = s.id order by c.position, l.position""", "points"));

    private static final String FAQS = column("""
            select array[cast(f.id as text), f.slug, f.question, f.introduction]
            from story_faq l join published_faq f on f.id = l.faq_id where l.story_id = s.id order by l.position""", "faqs");

    private static final String FAQS_WITH_ITEMS = column("""
            select array[cast(f.id as text), f.slug, f.question,
                case when coalesce(i.position, 0) = 0 then f.introduction end, i.question, i.answer]
            from story_faq l join published_faq f on f.id = l.faq_id left join faq_item i on i.faq_id = f.id
            where l.story_id = s.id order by l.position, i.position""", "faqs");

    private static final String TOPICS = column("""
            select array[cast(t.id as text), t.slug, t.name, t.topic_type, l.role, t.description, cast(t.description_as_of as text)]
            from story_topic l join published_topic t on t.id = l.topic_id where l.story_id = s.id order by l.position""", "topics");

    private static final String CORRECTIONS = column("""
            select array[cast(c.id as text), cast(s.id as text), c.kind, c.section, c.note, cast(c.from_revision as text),
                cast(c.to_revision as text), %s]
            from correction c where c.resource_id = s.id
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
            new Member(FAQS_WITH_ITEMS, (story, row) -> story.faqs(row.groups("faqs", StoryColumns::faqWithItems))),
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

    private static Coverage coverage(SqlRow row) throws SQLException {
        return new Coverage(
                row.groups("summaries", StoryColumns::summary),
                row.groups("points", StoryColumns::point),
                row.text("comparison"));
    }

    private static Coverage.CoverageSummary summary(List<TextRow> rows) {
        TextRow first = rows.get(0);
        return new Coverage.CoverageSummary(first.uuid(0), first.uuid(1), first.text(2), first.text(3), first.text(4))
                .with(rows.stream()
                        .filter(row -> row.text(5) != null)
                        .map(row -> new Article(row.text(5), row.text(6), row.text(7), row.instant(8)))
                        .toList());
    }

    private static Coverage.CoveragePoint point(List<TextRow> rows) {
        return new Coverage.CoveragePoint(
                rows.get(0).text(1),
                rows.get(0).text(2),
                rows.stream()
                        .filter(row -> row.text(3) != null)
                        .map(row -> new SourceRef(row.uuid(3), row.text(4), row.text(5)))
                        .toList());
    }

    private static StoryFaq faq(TextRow row) {
        return new StoryFaq(row.uuid(0), row.text(1), row.text(2), row.text(3));
    }

    private static StoryFaq faqWithItems(List<TextRow> rows) {
        return faq(rows.get(0))
                .with(rows.stream()
                        .filter(row -> row.text(4) != null)
                        .map(row -> new Faq.FaqItem(row.text(4), row.text(5)))
                        .toList());
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
        return Correction.builder(row.uuid(0), Kind.STORY, row.uuid(1), row.number(5), row.number(6))
                .kind(row.text(2))
                .section(row.text(3))
                .note(row.text(4))
                .correctedAt(row.instant(7))
                .build();
    }
}
