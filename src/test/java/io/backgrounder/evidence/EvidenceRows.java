package io.backgrounder.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The articles on which stories rest, in their rows. */
final class EvidenceRows {
    private EvidenceRows() {}

    /** Each as its source, its address, and where the source is named. */
    static Set<String> of(DataSource database, String story) throws SQLException {
        Set<String> used = new TreeSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select s.slug || ' ' || a.url || case when l.source_id = s.id then ' named' else ' in the coverage' end
                        from evidence_article l join article_address a on a.id = l.article_id join source s on s.id = a.source_id
                        join story t on t.id = l.resource_id where t.slug = ?""")) {
            query.setString(1, story);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                used.add(rows.getString(1));
            }
        }
        return used;
    }
}
