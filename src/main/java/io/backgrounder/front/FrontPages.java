package io.backgrounder.front;

import io.backgrounder.address.Kind;
import io.backgrounder.story.Story;
import io.backgrounder.story.StoryRepository;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads fronts with their stories, by one statement however many these are. */
@ApplicationScoped
class FrontPages {
    /** What a front shows of a story beside what all lists show. */
    private static final Set<String> MEMBERS = Set.of("topics", "image", "contributors");

    private static final String FROM = """
             from published_front f left join front_section c on c.front_id = f.id
            left join front_story p on p.front_id = c.front_id and p.section = c.position
            left join story s on s.id = p.story_id where %s order by f.id, c.position, p.position""";

    @Inject
    SqlReader database;

    @Inject
    StoryRepository stories;

    @Inject
    Dependencies dependencies;

    /** The front with an id or a current slug, by one statement without a transaction. Empty if readers see none. */
    Optional<Front> readable(String reference) {
        Optional<UUID> id = Kind.FRONT.parseId(reference);
        String condition = (id.isPresent() ? "f.id" : "f.slug") + " = :address";
        Selection<Story> lines = stories.lines(MEMBERS);
        FrontRows rows = new FrontRows(lines);
        database.readAlone(
                FrontRows.COLUMNS + lines.columns() + FROM.formatted(condition),
                Map.of("address", id.isPresent() ? id.get() : reference),
                rows::add);
        Optional<Front> front = rows.fronts().stream().findFirst();
        front.ifPresent(found -> dependencies.key(found.id()));
        return front;
    }

    /** The fronts among these that readers see. */
    List<Front> published(Collection<UUID> ids) {
        Selection<Story> lines = stories.lines(MEMBERS);
        FrontRows rows = new FrontRows(lines);
        String condition = "f.id = any(cast(:ids as uuid[]))";
        database.read(
                new SqlStatement(
                        "select " + FrontRows.COLUMNS + lines.columns() + FROM.formatted(condition),
                        Map.of("ids", ids.toArray(UUID[]::new))),
                rows::add);
        return rows.fronts();
    }
}
