package io.backgrounder.timeline;

import io.backgrounder.address.Kind;
import io.backgrounder.coverage.SourceSummary.StoryRef;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Queries for the timelines of topics. A page costs the same at any place of a timeline, in either direction. */
@ApplicationScoped
class TopicTimelineRepository {
    private static final String SHOWN = """
            from topic_timeline_entry t
            where t.topic_id = :topic and t.shown and t.starts_at >= :from and t.starts_at < :to""";

    private static final String LINES = """
            select t.starts_at, t.precision, t.story_id, t.position, s.slug, s.language, s.headline, %s
            from (
                select t.* %s and (t.starts_at, t.precision, t.story_id, t.position) %s (:startsAt, :precision, :story, :position)
                order by t.starts_at %4$s, t.precision %4$s, t.story_id %4$s, t.position %4$s limit :most) t
            join timeline_entry e on e.story_id = t.story_id and e.position = t.position join story s on s.id = t.story_id
            order by t.starts_at %4$s, t.precision %4$s, t.story_id %4$s, t.position %4$s""";

    private static final String AFTER = LINES.formatted(TimelineEntry.ALONE, SHOWN, ">", "asc");
    private static final String BEFORE = LINES.formatted(TimelineEntry.ALONE, SHOWN, "<", "desc");
    private static final String TOTAL = "select count(*) as total " + SHOWN;

    private static final Class<?>[] CURSOR = {String.class, Long.class, Integer.class, UUID.class, Integer.class};

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    /** A place in a timeline: at an entry, or between two. */
    private record Place(long startsAt, int precision, UUID story, int position) {
        static Place of(SqlRow row) throws SQLException {
            return new Place(row.number("starts_at"), (int) row.number("precision"), row.uuid("story_id"), (int)
                    row.number("position"));
        }

        /** Before all that begins at this second. */
        static Place before(long second) {
            return new Place(second, -1, new UUID(0, 0), -1);
        }

        /** @param key what a cursor has behind the direction */
        static Place of(List<Object> key) {
            return new Place((Long) key.get(0), (Integer) key.get(1), (UUID) key.get(2), (Integer) key.get(3));
        }

        String cursor(String direction, TopicTimelineParams params) {
            return params.cursor(direction, startsAt, precision, story, position);
        }
    }

    private record Line(TopicTimelineEntry entry, Place place) {}

    /** The lines of a page, and whether there are more on either side. */
    private record Lines(List<Line> lines, boolean earlier, boolean later) {}

    /** A page of the timeline of a topic. */
    Page<TopicTimelineEntry> page(UUID topic, TopicTimelineParams params) {
        dependencies.key(Kind.timelineOf(Kind.TOPIC.id(topic)));
        Map<String, Object> values = new HashMap<>();
        values.put("topic", topic);
        values.put(
                "from",
                params.dateFrom == null
                        ? Long.MIN_VALUE
                        : Edtf.of(params.dateFrom).start());
        values.put(
                "to",
                params.dateTo == null ? Long.MAX_VALUE : Edtf.of(params.dateTo).end());
        List<Object> cursor = params.start(CURSOR).orElse(null);
        Lines page = cursor == null ? around(params, values) : from(cursor, params.limit, values);
        List<Line> lines = page.lines;
        Place first = lines.isEmpty() ? null : lines.get(0).place;
        Place last = lines.isEmpty() ? null : lines.get(lines.size() - 1).place;
        return new Page<>(
                lines.stream().map(Line::entry).toList(),
                new Page.PageInfo(
                        params.limit,
                        page.later && last != null,
                        page.later && last != null ? last.cursor("after", params) : null,
                        page.earlier && first != null ? first.cursor("before", params) : null,
                        params.total ? total(values) : null),
                null);
    }

    private long total(Map<String, Object> values) {
        return database.read(new SqlStatement(TOTAL, values), row -> row.number("total"))
                .get(0);
    }

    private Lines around(TopicTimelineParams params, Map<String, Object> values) {
        if (params.around == null) {
            dependencies.time();
        }
        String around = params.around == null ? LocalDate.now(ZoneOffset.UTC).toString() : params.around;
        Place place = Place.before(Edtf.of(around).end());
        List<Line> earlier = read(BEFORE, place, params.limit + 1, values);
        List<Line> later = read(AFTER, place, params.limit + 1, values);
        int before = Math.min(earlier.size(), params.limit - Math.min(later.size(), params.limit / 2));
        int after = Math.min(later.size(), params.limit - before);
        List<Line> lines = new ArrayList<>(earlier.subList(0, before));
        Collections.reverse(lines);
        lines.addAll(later.subList(0, after));
        return new Lines(lines, before < earlier.size(), after < later.size());
    }

    /** The page before or after the entry of a cursor. */
    private Lines from(List<Object> cursor, int limit, Map<String, Object> values) {
        boolean back = cursor.get(0).equals("before");
        List<Line> found = new ArrayList<>(
                read(back ? BEFORE : AFTER, Place.of(cursor.subList(1, cursor.size())), limit + 1, values));
        boolean more = found.size() > limit;
        List<Line> lines = found.subList(0, Math.min(limit, found.size()));
        if (back) {
            Collections.reverse(lines);
        }
        return new Lines(lines, !back || more, back || more);
    }

    private List<Line> read(String lines, Place place, int most, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("startsAt", place.startsAt);
        all.put("precision", place.precision);
        all.put("story", place.story);
        all.put("position", place.position);
        all.put("most", most);
        return database.read(
                new SqlStatement(lines, all),
                row -> new Line(
                        TopicTimelineEntry.of(
                                row.groups("entry", TimelineEntry::of).get(0),
                                StoryRef.of(
                                        row.uuid("story_id"),
                                        row.text("slug"),
                                        row.text("language"),
                                        row.text("headline"))),
                        Place.of(row)));
    }
}
