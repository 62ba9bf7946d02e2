package io.backgrounder.front;

import io.backgrounder.address.Kind;
import io.backgrounder.front.FrontDocument.FrontDocumentFill;
import io.backgrounder.front.FrontDocument.FrontDocumentSection;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.TextRow;
import io.backgrounder.web.text.LanguageTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fronts in lists, and as editors have arranged them. */
@ApplicationScoped
class FrontRepository {
    private static final String FIXED =
            "f.slug, f.language, f.title, f.published_at, f.updated_at, f.content_updated_at, f.revision";

    /** The current slug of a resource that readers may not see. */
    private static final String SLUG =
            "(select coalesce(e.slug, m.slug) from manuscript m left join %1$s e on e.id = m.id where m.id = %2$s)";

    private static final String SECTIONS = TextRow.column(
            """
            select array[c.title, cast(c.size as text), c.layout, c.fill_sort, c.fill_language, %s, %s, %s]
            from front_section c where c.front_id = f.id order by c.position""".formatted(
                            SLUG.formatted("topic", "c.fill_topic"),
                            SLUG.formatted("source", "c.fill_source"),
                            SLUG.formatted("contributor", "c.fill_contributor")),
            "sections");

    private static final String SLOTS = TextRow.column("""
            select array[cast(l.section as text), cast(l.position as text), %s]
            from front_slot l where l.front_id = f.id order by l.section, l.position""".formatted(SLUG.formatted("story", "l.story_id")), "slots");

    private static final Selection<Front> LINES = new Selection<>(
            "f.id", FIXED, "published_front f", row -> front(row, "").build());

    private static final Selection<FrontDocument> DOCUMENTS =
            new Selection<>("f.id", String.join(", ", FIXED, SECTIONS, SLOTS), "front f", FrontRepository::document);

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    Page<Front> list(FrontFilter filter) {
        dependencies.key(Kind.FRONT.collection());
        ListQuery<UUID> query = ListQuery.ids(database, "f.id", "published_front f")
                .eachOf("f.language", "language", LanguageTags.canonical(filter.language))
                .descending(filter.sort.startsWith("-"))
                .key("f.published_at", Instant.class)
                .key("f.id", UUID.class);
        return database.page(query, filter, LINES);
    }

    /** The lines of a list with these ids. */
    List<Front> lines(Collection<UUID> ids) {
        return database.inOrder(LINES, ids);
    }

    /** The fronts that readers see, or saw before they were withdrawn, as editors have arranged them. */
    Map<UUID, FrontDocument> documents(Collection<UUID> ids) {
        return database.byId(DOCUMENTS, ids, "");
    }

    /**
     * A front without its sections.
     *
     * @param prefix what the names of its columns begin with
     */
    static FrontBuilder front(SqlRow row, String prefix) throws SQLException {
        return FrontBuilder.builder()
                .id(Kind.FRONT.id(row.uuid(prefix + "id")))
                .slug(row.text(prefix + "slug"))
                .language(row.text(prefix + "language"))
                .title(row.text(prefix + "title"))
                .publishedAt(row.instant(prefix + "published_at"))
                .updatedAt(row.instant(prefix + "updated_at"))
                .contentUpdatedAt(row.instant(prefix + "content_updated_at"))
                .revision((int) row.number(prefix + "revision"))
                .links(Front.FrontLinks.of(row.text(prefix + "slug")));
    }

    private static FrontDocument document(SqlRow row) throws SQLException {
        Map<Integer, Map<Integer, String>> chosen = new HashMap<>();
        row.rows("slots", slot -> slot)
                .forEach(slot -> chosen.computeIfAbsent(slot.number(0), section -> new HashMap<>())
                        .put(slot.number(1), slot.text(2)));
        List<FrontDocumentSection> sections = new ArrayList<>();
        row.rows("sections", section -> section)
                .forEach(section -> sections.add(section(section, chosen.getOrDefault(sections.size(), Map.of()))));
        return FrontDocumentBuilder.builder()
                .slug(row.text("slug"))
                .language(row.text("language"))
                .title(row.text("title"))
                .sections(List.copyOf(sections))
                .id(Kind.FRONT.id(row.uuid("id")))
                .revision((int) row.number("revision"))
                .updatedAt(row.instant("updated_at"))
                .contentUpdatedAt(row.instant("content_updated_at"))
                .publishedAt(row.instant("published_at"))
                .build();
    }

    private static FrontDocumentSection section(TextRow row, Map<Integer, String> chosen) {
        return FrontDocumentFrontDocumentSectionBuilder.builder()
                .title(row.text(0))
                .size(row.number(1))
                .layout(row.text(2))
                .slots(FrontMapping.slots(chosen))
                .fill(
                        row.text(3) == null
                                ? null
                                : new FrontDocumentFill(
                                        row.text(5), row.text(6), row.text(7), row.text(4), row.text(3)))
                .build();
    }
}
