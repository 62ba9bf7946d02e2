package io.backgrounder.timeline;

import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.SqlReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Queries for the entries of timelines, except for those in the page of a story. */
@ApplicationScoped
public class TimelineRepository {
    @Inject
    SqlReader database;

    /** The entries of one story, in their order. */
    public Page<TimelineEntry> ofStory(UUID story, ListParams params) {
        return ListQuery.sql(
                        database,
                        TimelineEntry.ALONE,
                        "timeline_entry e",
                        row -> row.groups("entry", TimelineEntry::of).get(0))
                .where("e.story_id = :story", "story", story)
                .key("e.position", Integer.class)
                .page(params);
    }
}
