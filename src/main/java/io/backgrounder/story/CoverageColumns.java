package io.backgrounder.story;

import static io.backgrounder.web.query.TextRow.column;
import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.coverage.ArticleRef;
import io.backgrounder.coverage.Coverage;
import io.backgrounder.source.SourceRef;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.TextRow;
import io.backgrounder.web.text.Localization;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What the papers say of a story, as columns of its row. */
final class CoverageColumns {
    /** A summary or a point has a row for each of its articles or sources, and one row if it has none. The first one has its text. */
    static final String COLUMNS = String.join(
            ", ",
            "s.comparison",
            column(
                    """
                    select array[cast(m.id as text), cast(p.id as text), p.slug, p.name,
                        case when coalesce(l.position, 0) = 0 then m.text end, p.text_language,
                        case when coalesce(l.position, 0) = 0 then %s end, p.owner, %s]
                    from source_summary m join source p on p.id = m.source_id
                    left join source_summary_article l on l.source_summary_id = m.id
                    left join article_address a on a.id = l.article_id %s
                    where m.story_id = s.id order by m.position, l.position""".formatted(
                                    Localization.names("p.localized", StoryColumns.LANGUAGE),
                                    ArticleRef.COLUMNS,
                                    ArticleRef.KNOWN),
                    "summaries"),
            column("""
                    select array[cast(c.position as text), c.kind,
                        case when coalesce(l.position, 0) = 0 then c.text end, cast(l.source_id as text), c.id]
                    from coverage_point c
                    left join coverage_point_source l on l.story_id = c.story_id and l.point_position = c.position
                    where c.story_id = s.id order by c.position, l.position""", "points"),
            column("""
                    select array[%s] from source p
                    where p.id in (select l.source_id from coverage_point_source l where l.story_id = s.id)""".formatted(SourceRef.columns(StoryColumns.LANGUAGE)), "point_sources"));

    private CoverageColumns() {}

    static Coverage coverage(SqlRow row, List<String> languages) throws SQLException {
        Map<String, SourceRef> sources =
                row.rows("point_sources", source -> SourceRef.of(source, 0, 3, languages)).stream()
                        .collect(toMap(SourceRef::id, source -> source));
        return new Coverage(
                row.groups("summaries", rows -> summary(rows, languages)),
                row.groups("points", rows -> point(rows, sources)),
                row.text("comparison"));
    }

    private static Coverage.CoverageSummary summary(List<TextRow> rows, List<String> languages) {
        TextRow first = rows.get(0);
        return new Coverage.CoverageSummary(
                        Kind.SUMMARY.id(first.uuid(0)), SourceRef.of(first, 1, 5, languages), first.text(4), List.of())
                .with(rows.stream()
                        .filter(row -> row.text(8) != null)
                        .map(row -> ArticleRef.of(row, 8))
                        .toList());
    }

    private static Coverage.CoveragePoint point(List<TextRow> rows, Map<String, SourceRef> sources) {
        return new Coverage.CoveragePoint(
                rows.get(0).text(4),
                rows.get(0).text(1),
                rows.get(0).text(2),
                rows.stream()
                        .filter(row -> row.text(3) != null)
                        .map(row -> sources.get(Kind.SOURCE.id(row.uuid(3))))
                        .toList());
    }
}
