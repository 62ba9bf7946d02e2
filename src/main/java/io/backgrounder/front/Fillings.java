package io.backgrounder.front;

import io.backgrounder.front.Filling.Placed;
import io.backgrounder.story.StoryRepository;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;

/** Fills fronts, and stores what readers see of them, now and at all times. In the caller's transaction, while nobody else writes. */
@ApplicationScoped
class Fillings {
    /** The sections of a front; none of one that is withdrawn. A topic, source or contributor that readers do not see fills nothing. */
    private static final String SECTIONS = """
            select c.size, c.fill_topic, c.fill_source, c.fill_contributor, c.fill_language, c.fill_sort, c.filled
                and (c.fill_topic is null or exists (select from published_topic t where t.id = c.fill_topic))
                and (c.fill_source is null or exists (select from published_source o where o.id = c.fill_source))
                and (c.fill_contributor is null
                    or exists (select from published_contributor o where o.id = c.fill_contributor)) as filled
            from published_front f join front_section c on c.front_id = f.id where f.id = :front order by c.position""";

    /** The chosen stories that are in lists. */
    private static final String CHOSEN = """
            select l.section, l.position, l.story_id
            from published_front f join front_slot l on l.front_id = f.id join story s on s.id = l.story_id
            where f.id = :front and s.listed_at is not null""";

    private static final String SHOWN =
            "select section, position, story_id from front_story where front_id = :front order by section, position";

    /** The newest state by then. */
    private static final String SHOWN_AT = """
            select p.section, p.position, p.story_id
            from (
                select * from front_filling where front_id = :front and shown_from <= :time order by shown_from desc limit 1) f
            cross join unnest(f.sections, f.positions, f.stories) p (section, position, story_id)""";

    private static final String FORGET = "delete from front_story where front_id = :front";

    private static final String SHOW = """
            insert into front_story (front_id, section, position, story_id)
            select :front, p.* from unnest(cast(:sections as int[]), cast(:positions as int[]), cast(:stories as uuid[])) p""";

    /** States follow each other, whatever the clocks of nodes say. */
    private static final String KEEP = """
            insert into front_filling (front_id, shown_from, sections, positions, stories)
            values (:front, greatest(:at, (select max(shown_from) from front_filling where front_id = :front)),
                cast(:sections as int[]), cast(:positions as int[]), cast(:stories as uuid[]))
            on conflict (front_id, shown_from) do update
            set sections = excluded.sections, positions = excluded.positions, stories = excluded.stories""";

    @Inject
    SqlReader database;

    @Inject
    StatelessSession session;

    @Inject
    StoryRepository stories;

    /** A section with the rule by which it is filled. */
    private record Ruled(StoryRepository stories, int size, boolean filled, StoryRepository.Newest rule)
            implements Filling.Section {
        @Override
        public List<UUID> newest(int most, Set<UUID> without) {
            return filled ? stories.newest(rule, without, most) : List.of();
        }
    }

    /**
     * Fills a front anew. Returns whether readers see other stories than before, or see them elsewhere.
     *
     * @param at when they do
     */
    boolean fill(UUID front, Instant at) {
        Map<String, Object> values = Map.of("front", front);
        List<Ruled> sections = database.read(new SqlStatement(SECTIONS, values), this::section);
        Filling filling = Filling.of(sections, database.read(new SqlStatement(CHOSEN, values), Fillings::placed));
        Filling shown = new Filling(database.read(new SqlStatement(SHOWN, values), Fillings::placed));
        if (filling.equals(shown)) {
            return false;
        }
        session.createNativeMutationQuery(FORGET).setParameter("front", front).executeUpdate();
        write(SHOW, front, filling).executeUpdate();
        write(KEEP, front, filling).setParameter("at", at).executeUpdate();
        return true;
    }

    private Ruled section(SqlRow row) throws SQLException {
        return new Ruled(
                stories,
                (int) row.number("size"),
                row.is("filled"),
                new StoryRepository.Newest(
                        row.uuid("fill_topic"),
                        row.uuid("fill_source"),
                        row.uuid("fill_contributor"),
                        row.text("fill_language"),
                        Front.BY_UPDATE.equals(row.text("fill_sort"))));
    }

    private static Placed placed(SqlRow row) throws SQLException {
        return new Placed((int) row.number("section"), (int) row.number("position"), row.uuid("story_id"));
    }

    private MutationQuery write(String sql, UUID front, Filling filling) {
        List<Placed> placed = filling.stories();
        return session.createNativeMutationQuery(sql)
                .setParameter("front", front)
                .setParameter("sections", placed.stream().map(Placed::section).toArray(Integer[]::new))
                .setParameter("positions", placed.stream().map(Placed::position).toArray(Integer[]::new))
                .setParameter("stories", placed.stream().map(Placed::story).toArray(UUID[]::new));
    }

    /** What readers saw of a front at a time, as far as this database knows. */
    Filling at(UUID front, Instant time) {
        return new Filling(
                database.read(new SqlStatement(SHOWN_AT, Map.of("front", front, "time", time)), Fillings::placed));
    }
}
