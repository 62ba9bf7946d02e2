package io.backgrounder.story;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.JsonRow;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.query.Column;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Snapshot;
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
 * Reads stories as readers get them: the line of a list, with the optional members. It takes one statement, however many stories and
 * members.
 */
@ApplicationScoped
public class StorySections {
    /** The optional members that a page has by default. */
    static final List<String> ALL = Kind.names(StoryJson.NAMES);

    /** Includes {@code faqs} with their items. */
    public static final String FAQ_ITEMS = StoryJson.FAQ_ITEMS;

    private static final String READABLE = " and s.status <> 'withdrawn'";

    /** Treats a slug that only a draft has reserved as one that never existed, in as much time, so that readers cannot tell. */
    private static final String KNOWN = "select (" + Snapshot.POSITION
            + "), exists (select from slug w where w.kind = 'story' and w.slug = ?"
            + " and (w.published or exists (select from tombstone t where t.id = w.resource_id)))";

    @Inject
    Session session;

    @Inject
    DataSource database;

    @Inject
    Dependencies dependencies;

    /**
     * The story with an id or a current slug, with these members. Reads without a transaction, since all that one statement sees is of one
     * moment. Uses JDBC, which costs a fifth less, and returns the connection before the caller, finding nothing, opens a transaction with
     * another one. Empty if the story cannot be read, or if the database is behind the position that the request needs.
     *
     * @throws ProblemException 404 if readers cannot know of a story that has or had the slug; many requests ask for slugs that never
     *     existed
     */
    Optional<Story> readable(String reference, Set<String> members) {
        Optional<UUID> id = Kind.STORY.parseId(reference);
        List<String> wanted = columns(members);
        String sql = "select (" + Snapshot.POSITION + "), " + StoryJson.column(wanted) + " from story s where s."
                + (id.isPresent() ? "id" : "slug") + " = ?" + READABLE;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id.isPresent() ? id.get() : reference);
            try (ResultSet row = statement.executeQuery()) {
                boolean found = row.next();
                if (!found && id.isEmpty()) {
                    refuseUnknown(connection, reference);
                } else if (found && dependencies.accept(row.getLong(1))) {
                    Story story = StoryJson.story(JsonRow.of(row.getString(2)), wanted);
                    dependencies.key(story.id());
                    return Optional.of(story);
                }
                return Optional.empty();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private void refuseUnknown(Connection connection, String slug) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setString(1, slug);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(2) && dependencies.accept(row.getLong(1))) {
                    throw Addresses.unknown(Kind.STORY, slug);
                }
            }
        }
    }

    /** The readable stories with these ids, including archived ones, with these members, in the order of the ids. */
    List<Story> published(Collection<UUID> ids, Set<String> members) {
        Map<UUID, Story> found = read(READABLE, ids, members);
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The stories with these ids, including withdrawn ones, with all members. */
    Map<UUID, Story> withWithdrawn(Collection<UUID> ids) {
        return read("", ids, Set.copyOf(ALL));
    }

    private Map<UUID, Story> read(String condition, Collection<UUID> ids, Set<String> members) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<String> wanted = columns(members);
        return Column.of(
                        session,
                        "select " + StoryJson.column(wanted) + " from story s where s.id = any(cast(:ids as uuid[]))"
                                + condition,
                        String.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(JsonRow::of)
                .collect(toMap(row -> row.uuid(0), row -> StoryJson.story(row, wanted)));
    }

    private static List<String> columns(Set<String> members) {
        return ALL.stream()
                .filter(members::contains)
                .map(member -> member.equals("faqs") && members.contains(FAQ_ITEMS) ? FAQ_ITEMS : member)
                .toList();
    }
}
