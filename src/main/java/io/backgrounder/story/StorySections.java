package io.backgrounder.story;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.JsonRow;
import io.backgrounder.web.problem.ProblemException;
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
 * Stories as readers get them: the line of a list, and the members that it leaves out unless asked. One statement, however many
 * stories and members.
 */
@ApplicationScoped
public class StorySections {
    /** What a page has unasked. */
    static final List<String> ALL = List.of("analysis", "coverage", "background", "faqs", "topics", "corrections");

    /** Makes {@code faqs} complete. */
    public static final String FAQ_ITEMS = "faqs.items";

    private static final String READABLE = " and s.status <> 'withdrawn'";

    /** A slug that a draft has reserved is no more than one that there never was, and takes no longer. */
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
     * The story with an id or a present slug, with these members, read without a transaction: what one statement sees is of one moment.
     * By JDBC, which costs a fifth less, and gives the connection back: whoever finds nothing reads on in a transaction, with another.
     * Empty where it cannot be read, and where it is older than the request takes.
     *
     * @throws ProblemException 404, where readers may know of no story that has or had the slug: many ask for what there never was
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

    /** Those that can be read, archived ones too, with these members, in the order of the ids. */
    List<Story> published(Collection<UUID> ids, Set<String> members) {
        return read(READABLE, ids, members);
    }

    /** The same, whole, and those that are withdrawn. */
    List<Story> withWithdrawn(Collection<UUID> ids) {
        return read("", ids, Set.copyOf(ALL));
    }

    private List<Story> read(String condition, Collection<UUID> ids, Set<String> members) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> wanted = columns(members);
        Map<UUID, Story> found = session.createNativeQuery(
                        "select " + StoryJson.column(wanted) + " from story s where s.id = any(cast(:ids as uuid[]))"
                                + condition,
                        Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(columns -> JsonRow.of((String) columns[0]))
                .collect(toMap(row -> row.uuid(0), row -> StoryJson.story(row, wanted)));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    private static List<String> columns(Set<String> members) {
        return ALL.stream()
                .filter(members::contains)
                .map(member -> member.equals("faqs") && members.contains(FAQ_ITEMS) ? FAQ_ITEMS : member)
                .toList();
    }
}
