package io.backgrounder.story;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads stories as readers get them: the line of a list, with the optional members. It takes one statement, however many stories and
 * members.
 */
@ApplicationScoped
public class StorySections {
    static final String PROVENANCE = "provenance";

    /** Comes with {@link #PROVENANCE}. */
    static final String RESPONSIBLE = "responsible";

    /** The optional members that a page has by default. */
    static final List<String> ALL = Kind.names(StoryColumns.NAMES);

    /** Those without FAQs, topics, contributors, translations and corrections. */
    private static final Set<String> OWN =
            Set.of("image", "analysis", "coverage", "background", "images", "timeline", "evidence", PROVENANCE);

    /** Includes {@code faqs} with their items. */
    public static final String FAQ_ITEMS = StoryColumns.FAQ_ITEMS;

    private static final String READABLE = " and s.status <> 'withdrawn'";

    /** Treats a slug that only a draft has reserved as one that never existed, in as much time, so that readers cannot tell. */
    private static final String KNOWN = "exists (select from slug w where w.kind = 'story' and w.slug = :slug"
            + " and (w.published or exists (select from tombstone t where t.id = w.resource_id)))"
            + " or exists (select from redacted_slug r where r.kind = 'story'"
            + " and r.sha256 = sha256(convert_to(cast(:slug as text), 'UTF8'))) as known";

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
    Optional<Story> readable(String reference, Set<String> members, List<String> languages) {
        Optional<UUID> id = Kind.STORY.parseId(reference);
        Object address = id.isPresent() ? id.get() : reference;
        Optional<Story> found = database
                .readAlone(
                        selection(members, languages),
                        (id.isPresent() ? "s.id" : "s.slug") + " = :address" + READABLE,
                        Map.of("address", address))
                .stream()
                .findFirst();
        found.ifPresent(story -> dependencies.key(story.id()));
        if (found.isEmpty() && id.isEmpty() && !isKnown(reference)) {
            throw Addresses.unknown(Kind.STORY, reference);
        }
        return found;
    }

    private boolean isKnown(String slug) {
        return database.readAlone(KNOWN, Map.of("slug", slug), row -> row.is("known"))
                .get(0);
    }

    /** A page of a list, by one statement where the list takes only one. */
    Page<Story> page(ListQuery<UUID> list, ListParams params, Set<String> members, List<String> languages) {
        return database.page(list, params, selection(members, languages));
    }

    /** The readable stories with these ids, including archived ones, with these members, in the order of the ids. */
    List<Story> published(Collection<UUID> ids, Set<String> members, List<String> languages) {
        return List.copyOf(
                database.byId(selection(members, languages), ids, READABLE).values());
    }

    /** The stories with these ids, including withdrawn ones, with their own members. */
    Map<UUID, Story> withWithdrawn(Collection<UUID> ids) {
        return database.byId(selection(OWN, List.of()), ids, "");
    }

    static Selection<Story> selection(Set<String> members, List<String> languages) {
        return StoryColumns.with(
                ALL.stream()
                        .filter(members::contains)
                        .map(member -> member.equals("faqs") && members.contains(FAQ_ITEMS) ? FAQ_ITEMS : member)
                        .toList(),
                languages);
    }
}
