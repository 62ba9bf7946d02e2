package io.backgrounder.story;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Reads stories as readers get them: the line of a list, with the optional members. It takes one statement, however many stories and
 * members.
 */
@ApplicationScoped
public class StorySections {
    /** The optional members that a page has by default. */
    static final List<String> ALL = Kind.names(StoryColumns.NAMES);

    /** Includes {@code faqs} with their items. */
    public static final String FAQ_ITEMS = StoryColumns.FAQ_ITEMS;

    private static final String READABLE = " and s.status <> 'withdrawn'";

    /** Treats a slug that only a draft has reserved as one that never existed, in as much time, so that readers cannot tell. */
    private static final String KNOWN = "select " + SqlReader.POSITION
            + ", exists (select from slug w where w.kind = 'story' and w.slug = :slug"
            + " and (w.published or exists (select from tombstone t where t.id = w.resource_id))) as known";

    @Inject
    Session session;

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    /**
     * The story with an id or a current slug, with these members, by one statement without a transaction. Empty if it cannot be read.
     *
     * @throws ProblemException 404 if readers cannot know of a story that has or had the slug; many requests ask for slugs that never
     *     existed
     */
    Optional<Story> readable(String reference, Set<String> members) {
        Optional<UUID> id = Kind.STORY.parseId(reference);
        List<String> wanted = columns(members);
        Object address = id.isPresent() ? id.get() : reference;
        SqlStatement statement = new SqlStatement(
                "select " + SqlReader.POSITION + ", " + StoryColumns.of(wanted) + " from story s where s."
                        + (id.isPresent() ? "id" : "slug") + " = :address" + READABLE,
                Map.of("address", address));
        List<Story> found = database.read(statement, row -> story(row, wanted));
        found.forEach(story -> dependencies.key(story.id()));
        if (found.isEmpty() && id.isEmpty()) {
            refuseUnknown(reference);
        }
        return found.stream().findFirst();
    }

    private void refuseUnknown(String slug) {
        boolean known = database.read(new SqlStatement(KNOWN, Map.of("slug", slug)), row -> {
                    dependencies.positionOfStatement(row.number("position"));
                    return row.is("known");
                })
                .get(0);
        if (!known) {
            throw Addresses.unknown(Kind.STORY, slug);
        }
    }

    /** A page of a list, by one statement without a transaction where the list takes only one. */
    Page<Story> page(ListQuery<UUID> list, ListParams params, Set<String> members) {
        if (!list.isOneStatement(params)) {
            dependencies.requireSnapshot();
            return list.page(params).map(ids -> published(ids, members));
        }
        List<String> wanted = columns(members);
        Page<Story> page = list.lines(SqlReader.POSITION + ", " + StoryColumns.of(wanted), row -> story(row, wanted))
                .page(params);
        if (page.data().isEmpty()) {
            // Without a row, its position is not known.
            dependencies.requireSnapshot();
        }
        return page;
    }

    private Story story(SqlRow row, List<String> members) throws SQLException {
        dependencies.positionOfStatement(row.number("position"));
        return StoryColumns.story(row, members);
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

    private record Read(UUID id, Story story) {}

    private Map<UUID, Story> read(String condition, Collection<UUID> ids, Set<String> members) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        if (session.isJoinedToTransaction()) {
            // JDBC does not see what Hibernate has not written yet.
            session.flush();
        }
        List<String> wanted = columns(members);
        SqlStatement statement = new SqlStatement(
                "select " + StoryColumns.of(wanted) + " from story s where s.id = any(cast(:ids as uuid[]))"
                        + condition,
                Map.of("ids", ids.toArray(UUID[]::new)));
        return database.read(statement, row -> new Read(row.uuid("id"), StoryColumns.story(row, wanted))).stream()
                .collect(toMap(Read::id, Read::story));
    }

    static List<String> columns(Set<String> members) {
        return ALL.stream()
                .filter(members::contains)
                .map(member -> member.equals("faqs") && members.contains(FAQ_ITEMS) ? FAQ_ITEMS : member)
                .toList();
    }
}
