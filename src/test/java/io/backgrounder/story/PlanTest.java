package io.backgrounder.story;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.CacheClearer;
import io.backgrounder.Editor;
import io.backgrounder.publication.lists.UnboundedLists;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A page costs the same at any depth: PostgreSQL finds where it begins by one descent of an index, whose order is the list's.
 * The tables of the tests are small, so other ways than an index are made expensive; where an index cannot do it, they still show.
 */
@QuarkusTest
class PlanTest extends UnboundedLists {
    @Inject
    CacheClearer caches;

    @Inject
    DataSource database;

    /** The demo content has one scheduled story, and so one page of them. */
    @BeforeEach
    void schedule() {
        if (Editor.get("stories/plan-scheduled").statusCode() == 404) {
            for (String slug : List.of("plan-scheduled", "plan-scheduled-too")) {
                Editor.draft(slug);
                Editor.publish(slug, "{\"at\":\"2099-01-01T00:00:00Z\"}").then().statusCode(200);
            }
        }
    }

    /** The third is an index without the filter, which does as well with few rows: it is put aside. A timeline sorts within entries. */
    @ParameterizedTest
    @CsvSource({
        "/v1/stories?, story_by_publication,",
        "/v1/stories?sort=publishedAt&, story_by_publication,",
        "/v1/stories?sort=-updatedAt&, story_by_update,",
        "/v1/stories?language=en&, story_by_language, story_by_publication",
        "/v1/stories?topic=united-nations&, story_topic_by_topic,",
        "/v1/topics/united-nations/stories?, story_topic_by_topic,",
        "/v1/topics/united-nations/timeline?around=1000&, topic_timeline_entry_in_order,",
        "/v1/topics/united-nations/news?since=2020-01-01T00:00:00Z&, story_topic_by_content,",
        "/v1/stories?source=harbour-courier&, source_summary_by_source,",
        "/v1/source-summaries?, source_summary_by_publication,",
        "/v1/source-summaries?source=harbour-courier&, source_summary_by_source,",
        "/v1/sources/harbour-courier/source-summaries?, source_summary_by_source,",
        "/v1/topics?, topic_by_name,",
        "/v1/topics?sort=updatedAt&, topic_by_update,",
        "/v1/topics?topicType=concept&, topic_by_type, topic_by_name",
        "/v1/faqs?, faq_by_publication,",
        "/v1/faqs?language=en&, faq_by_language, faq_by_publication",
        "/v1/sources?, source_by_name,",
        "/editorial/v1/stories?, manuscript_by_edit,",
        "/editorial/v1/stories?sort=-scheduledAt&, manuscript_by_schedule_time,",
        "/editorial/v1/stories?sort=publishedAt&, manuscript_by_publication,",
        "/editorial/v1/topics?sort=title&, manuscript_by_title,"
    })
    void anIndexFindsWhereAPageBegins(String list, String index, String aside) throws SQLException {
        List<String> plan = plan(list, aside);
        String shown = String.join("\n", plan);
        int scan = scan(plan, index);
        String sorting = list.contains("/timeline?") ? around(plan, scan).toString() : shown;
        assertFalse(sorting.contains("Sort"), shown);
        assertFalse(plan.get(scan + 1).contains(".value"), shown);
    }

    /** Of several values each has its own beginning; only what these give is sorted. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/stories?topic=united-nations,morocco& | story_topic_by_topic |",
                "/v1/stories?topic=united-nations,morocco&source=harbour-courier,prairie-ledger& | story_topic_by_topic |",
                "/v1/stories?topic=united-nations,morocco&language=en,es& | story_topic_by_topic |",
                "/v1/stories?source=harbour-courier,prairie-ledger& | source_summary_by_source |",
                "/v1/stories?faq=what-are-the-high-seas,how-does-a-treaty-enter-into-force& | story_faq_by_faq |",
                "/v1/stories?language=en,fr& | story_by_language | story_by_publication",
                "/v1/stories?language=en,fr&oneEach=true& | story_by_language | story_by_publication",
                "/v1/stories?month=2025-09,2026-01& | story_by_publication |",
                "/v1/stories?topic=united-nations,morocco&month=2025-09,2026-01& | story_topic_by_topic |",
                "/v1/topics/united-nations/stories?month=2025-09,2026-01& | story_topic_by_topic |",
                "/v1/source-summaries?topic=high-seas,rhine& | story_topic_by_topic |",
                "/v1/source-summaries?source=harbour-courier,prairie-ledger& | source_summary_by_source |",
                "/v1/source-summaries?month=2025-09,2026-01& | source_summary_by_publication |",
                "/v1/topics?topicType=place,concept& | topic_by_type | topic_by_name",
                "/v1/faqs?language=en,fr& | faq_by_language | faq_by_publication",
                "/v1/faqs?language=en,fr&oneEach=true& | faq_by_language | faq_by_publication",
                "/v1/faqs?month=2025-09,2026-01& | faq_by_publication |",
            })
    void anIndexFindsWhereAPageOfEachValueBegins(String list, String index, String aside) throws SQLException {
        List<String> plan = plan(list, aside);
        String shown = String.join("\n", plan);
        int scan = scan(plan, index);
        List<String> around = around(plan, scan);
        int limit = IntStream.range(0, around.size())
                .filter(i -> around.get(i).contains("Limit"))
                .findFirst()
                .orElseThrow();
        assertFalse(around.subList(0, limit).stream().anyMatch(line -> line.contains("  Sort")), shown);
        assertTrue(around.subList(limit, around.size()).stream().anyMatch(line -> line.contains("Nested Loop")), shown);
        String condition = plan.get(scan + 1);
        assertTrue(condition.contains(list.contains("month=") ? ".until" : ".value"), shown);
    }

    /** Few rows are found by an index, and sorted; what it would find in excess of the bound is not read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stories?status=withdrawn | manuscript_by_status",
                "stories?status=withdrawn,draft | manuscript_by_status",
                "stories?scheduleStatus=pending | manuscript_by_schedule",
                "faqs?language=fr | manuscript_by_language",
                "stories?editedBy=admin | manuscript_by_editor",
                "stories?draft=true | manuscript_with_draft",
                "stories?withoutTopics=true | manuscript_without_topics",
                "stories?editedAfter=2020-01-01T00:00:00Z | manuscript_by_edit",
                "stories?scheduledBefore=2099-01-01T00:00:00Z | manuscript_by_schedule_time",
                "stories?topic=high-seas | story_topic_by_topic",
                "stories?topic=high-seas | story_topic_unlisted",
                "stories?source=harbour-courier | source_summary_by_source",
                "stories?faq=what-are-the-high-seas | story_faq_by_faq",
                "stories?translationOf=high-seas-treaty-enters-into-force | story_by_original"
            })
    void anIndexFindsTheFewRowsThatMeetAFilter(String list, String index) throws SQLException {
        List<String> sent = SentStatements.during(
                () -> Editor.get(list + "&sort=title").then().statusCode(200));
        String counting = sent.stream()
                .filter(sql -> sql.startsWith("select (select count(*)"))
                .findFirst()
                .orElseThrow();
        List<String> plan = explain(counting, null);
        String shown = String.join("\n", plan);
        int scan = indexOf(plan, " using " + index + " ");
        assertTrue(scan >= 0, shown);
        assertTrue(around(plan, scan).stream().anyMatch(line -> line.contains("Limit")), shown);
        assertFalse(around(plan, scan).stream().anyMatch(line -> line.contains("Sort")), shown);
        String page = sent.stream()
                .filter(sql -> sql.startsWith("select m.*, "))
                .findFirst()
                .orElseThrow();
        assertTrue(String.join("\n", explain(page, null)).contains(" using " + index + " "), page);
    }

    /** The index scan, which begins behind the key. */
    private static int scan(List<String> plan, String index) {
        String shown = String.join("\n", plan);
        int scan = indexOf(plan, " using " + index + " ");
        assertTrue(scan >= 0, shown);
        String condition = plan.get(scan + 1).strip();
        assertTrue(condition.startsWith("Index Cond: ") && condition.contains("ROW("), shown);
        return scan;
    }

    /** The nodes in which a node is, from the inmost on. */
    private static List<String> around(List<String> plan, int node) {
        List<String> around = new ArrayList<>();
        int depth = depth(plan.get(node));
        for (int i = node; i >= 0; i--) {
            boolean isNode = i == 0 || plan.get(i).strip().startsWith("->");
            if (isNode && depth(plan.get(i)) < depth) {
                depth = depth(plan.get(i));
                around.add(plan.get(i));
            }
        }
        return around;
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private List<String> plan(String list, String aside) throws SQLException {
        String cursor = reader(list).get(list + "limit=1").path("page.nextCursor");
        caches.clear();
        List<String> statements = SentStatements.during(
                () -> reader(list).get(list + "limit=1&cursor=" + cursor).then().statusCode(200));
        // Among what the server's own clocks send meanwhile, the one that begins behind a key.
        String sql = statements.stream()
                .filter(sent -> sent.matches("(?s).*\\) ?[<>]=? ?\\(.*(fetch first|limit) .*"))
                .findFirst()
                .orElseThrow();
        return explain(sql, aside);
    }

    private static RequestSpecification reader(String list) {
        return list.startsWith("/editorial") ? Editor.editor() : given();
    }

    /** For any cursor: the generic plan, which is made without looking at the values. */
    private List<String> explain(String sql, String aside) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        List<String> values = new ArrayList<>();
        for (char c : sql.toCharArray()) {
            if (c == '?') {
                values.add("null");
                numbered.append('$').append(values.size());
            } else {
                numbered.append(c);
            }
        }
        List<String> plan = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String way : new String[] {"enable_seqscan", "enable_bitmapscan", "enable_sort"}) {
                statement.execute("set local " + way + " = off");
            }
            if (aside != null) {
                statement.execute("drop index " + aside);
            }
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare page as " + numbered);
            try (ResultSet result =
                    statement.executeQuery("explain (costs off) execute page(" + String.join(", ", values) + ")")) {
                while (result.next()) {
                    plan.add(result.getString(1));
                }
            }
            statement.execute("deallocate page");
            connection.rollback();
        }
        return plan;
    }

    private static int indexOf(List<String> lines, String text) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        return -1;
    }
}
