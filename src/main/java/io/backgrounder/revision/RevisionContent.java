package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.log.LogEntry;
import java.time.Instant;

/** What readers get of a revision, and what of it never changes but by a redaction: the log commits to it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionContent(
        int revision, Instant publishedAt, String author, String note, boolean minorEdit, Object page) {

    /** @param page the page as readers get it */
    public static LogEntry entry(Kind kind, RevisionEntity row, Object page) {
        return LogEntry.revision(
                kind,
                row.resourceId,
                row.number,
                new RevisionContent(row.number, row.publishedAt, row.author, row.note, row.minorEdit, page));
    }
}
