package io.backgrounder.story;

import static io.backgrounder.web.JsonRow.micros;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.backgrounder.faq.PublishedFaq;
import io.backgrounder.source.SourceRef;
import io.backgrounder.web.JsonRow;
import io.backgrounder.web.Kind;
import io.backgrounder.web.Provenance;
import io.backgrounder.web.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;

/**
 * Stories as readers get them: the line of a list, and the members that it leaves out unless asked. One statement, however many
 * stories and members; PostgreSQL gathers what belongs to a story, since a statement for each member cost several times as much.
 */
@ApplicationScoped
class StorySections {
    /** What a page has unasked. */
    static final List<String> ALL = List.of("analysis", "coverage", "background", "faqs", "topics", "corrections");

    /** Makes {@code faqs} complete. */
    static final String FAQ_ITEMS = "faqs.items";

    private static final String LINE = "s.id, s.slug, s.language, s.headline, s.summary, " + micros("s.published_at")
            + ", " + micros("s.updated_at") + ", " + micros("s.content_updated_at") + ", s.revision";
    private static final int LINE_LENGTH = 9;

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

    private static final Map<String, String> COLUMNS = Map.of(
            "analysis",
            "s.analysis",
            "coverage",
            COVERAGE,
            "background",
            "s.background",
            "faqs",
            FAQS.formatted(""),
            FAQ_ITEMS,
            FAQS.formatted(ITEMS),
            "topics",
            TOPICS,
            "corrections",
            CORRECTIONS);

    private static final String READABLE = " and s.status <> 'withdrawn'";

    @Inject
    Session session;

    @Inject
    DataSource database;

    @Inject
    Provenance provenance;

    /**
     * The story with an id or a present slug, with these members, read without a transaction: what one statement sees is of one moment.
     * By JDBC, which costs a fifth less, and gives the connection back: whoever finds nothing reads on in a transaction, with another.
     * Empty where it cannot be read, and where it is older than the request takes.
     */
    Optional<PublishedStory> readable(String reference, Set<String> members) {
        Optional<UUID> id = Kind.STORY.parseId(reference);
        List<String> wanted = columns(members);
        String sql = "select (" + Snapshot.POSITION + "), " + json(wanted) + " from story s where s."
                + (id.isPresent() ? "id" : "slug") + " = ?" + READABLE;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id.isPresent() ? id.get() : reference);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && provenance.accept(row.getLong(1))) {
                    PublishedStory found = story(JsonRow.of(row.getString(2)), wanted);
                    provenance.key(found.id());
                    return Optional.of(found);
                }
                return Optional.empty();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Those that can be read, archived ones too, with these members, in the order of the ids. */
    List<PublishedStory> published(Collection<UUID> ids, Set<String> members) {
        return read(READABLE, ids, members);
    }

    /** The same, whole, and those that are withdrawn. */
    List<PublishedStory> withWithdrawn(Collection<UUID> ids) {
        return read("", ids, Set.copyOf(ALL));
    }

    private List<PublishedStory> read(String condition, Collection<UUID> ids, Set<String> members) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> wanted = columns(members);
        Map<UUID, PublishedStory> found = session.createNativeQuery(
                        "select " + json(wanted) + " from story s where s.id = any(cast(:ids as uuid[]))" + condition,
                        Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(columns -> JsonRow.of((String) columns[0]))
                .collect(toMap(row -> row.uuid(0), row -> story(row, wanted)));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    private static List<String> columns(Set<String> members) {
        return ALL.stream()
                .filter(members::contains)
                .map(member -> member.equals("faqs") && members.contains(FAQ_ITEMS) ? FAQ_ITEMS : member)
                .toList();
    }

    private static String json(List<String> members) {
        String sections =
                members.stream().map(member -> ", " + COLUMNS.get(member)).collect(joining());
        return "cast(json_build_array(" + LINE + sections + ") as text)";
    }

    private static PublishedStory story(JsonRow row, List<String> members) {
        PublishedStoryBuilder story = PublishedStoryBuilder.builder(new PublishedStory(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.instant(5),
                row.instant(6),
                row.instant(7),
                row.number(8)));
        for (int i = 0; i < members.size(); i++) {
            fill(story, members.get(i), row, LINE_LENGTH + i);
        }
        return story.build();
    }

    private static void fill(PublishedStoryBuilder story, String member, JsonRow row, int place) {
        switch (member) {
            case "analysis" -> story.analysis(row.text(place));
            case "coverage" -> story.coverage(coverage(row.row(place)));
            case "background" -> story.background(row.text(place));
            case "faqs", FAQ_ITEMS -> story.faqs(row.rows(place, StorySections::faq));
            case "topics" -> story.topics(row.rows(place, StorySections::topic));
            case "corrections" -> story.corrections(row.rows(place, StorySections::correction));
            default -> throw new IllegalArgumentException(member);
        }
    }

    private static Coverage coverage(JsonRow row) {
        return new Coverage(
                row.rows(1, StorySections::summary),
                row.rows(
                        2,
                        point ->
                                new Coverage.Point(point.text(0), point.text(1), point.rows(2, StorySections::source))),
                row.text(0));
    }

    private static Coverage.Summary summary(JsonRow row) {
        return new Coverage.Summary(row.uuid(0), row.uuid(1), row.text(2), row.text(3), row.text(4))
                .with(row.rows(
                        5,
                        article ->
                                new ArticleRef(article.text(0), article.text(1), article.text(2), article.instant(3))));
    }

    private static SourceRef source(JsonRow row) {
        return new SourceRef(row.uuid(0), row.text(1), row.text(2));
    }

    private static LinkedFaq faq(JsonRow row) {
        LinkedFaq faq = new LinkedFaq(row.uuid(0), row.text(1), row.text(2), row.text(3));
        return row.values().size() < 5
                ? faq
                : faq.with(row.rows(4, item -> new PublishedFaq.Item(item.text(0), item.text(1))));
    }

    private static LinkedTopic topic(JsonRow row) {
        return new LinkedTopic(
                row.uuid(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.date(6));
    }

    private static PublishedCorrection correction(JsonRow row) {
        return new PublishedCorrection(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.number(5),
                row.number(6),
                row.instant(7));
    }
}
