package io.backgrounder.evidence;

import io.backgrounder.source.SourceRef;
import io.backgrounder.web.query.SqlRow;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The evidence of a document as its row keeps it: JSON without the sources that it names, which are read with their names. */
public final class EvidenceColumn {
    private EvidenceColumn() {}

    /**
     * The SQL for a row with this alias, which {@link #read} reads. Nothing is looked up for a row without evidence.
     *
     * @param subtags the primary subtags of the languages of names, as SQL
     */
    public static String of(String alias, String subtags) {
        return """
                %1$s.evidence, case when %1$s.evidence is null then '{}' else array(
                    select array[a.url, %2$s] from evidence_article l
                    join article_address a on a.id = l.article_id join source p on p.id = l.source_id
                    where l.resource_id = %1$s.id) end as evidence_sources""".formatted(alias, SourceRef.columns(subtags));
    }

    /** @param languages those of the names of sources, the best first */
    public static List<Evidence> read(SqlRow row, List<String> languages) throws SQLException {
        List<Evidence> evidence = Evidence.read(row.text("evidence"));
        Map<String, SourceRef> sources = new HashMap<>();
        row.rows("evidence_sources", line -> Map.entry(line.text(0), SourceRef.of(line, 1, 4, languages)))
                .forEach(named -> sources.put(named.getKey(), named.getValue()));
        return sources.isEmpty() ? evidence : Evidence.naming(evidence, article -> sources.get(article.url()));
    }
}
