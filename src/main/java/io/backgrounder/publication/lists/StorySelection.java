package io.backgrounder.publication.lists;

import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All stories that filters find, for work on each of them. Unlike a list, this reads as many rows as there are. */
@ApplicationScoped
public class StorySelection {
    /** The stories that have a link in the newest document, or in what readers see or saw. */
    private static final String LINKED = """
            (select l.story_id as id from %1$s l where l.%2$s_id = :linked and l.listed_at is not null
            union select l.story_id from %1$s l where l.%2$s_id = :linked and l.listed_at is null
            union select id from manuscript where draft_uses @> array[cast(:linkedId as text)] and draft_uses <> '{}') u
            join manuscript m on m.id = u.id""";

    @Inject
    ManuscriptQueries queries;

    @Inject
    SqlReader database;

    /**
     * The ids of the stories. Must be called in a transaction.
     *
     * @param linked a topic, source or FAQ to which the stories have a link; null if it does not matter
     * @throws ProblemException 400 if the filter names a topic, source or FAQ that does not exist
     */
    public List<UUID> of(StoryManuscriptFilter filter, Kind kind, UUID linked) {
        ManuscriptQuery query = queries.of(filter);
        String from = "manuscript m";
        if (linked != null) {
            from = LINKED.formatted("story_" + kind.prefix(), kind.prefix());
            query.values.put("linked", linked);
            query.values.put("linkedId", kind.id(linked));
        }
        String conditions = Stream.concat(
                        query.always(), query.conditions.stream().map(Condition::row))
                .collect(Collectors.joining(" and "));
        return database.read(
                new SqlStatement("select m.id from " + from + " where " + conditions, query.values),
                row -> row.uuid("id"));
    }
}
