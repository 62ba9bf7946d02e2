package io.backgrounder.front;

import io.backgrounder.story.Story;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes fronts of the rows of a statement: a row for each story, one for each section without stories, and one for a front without
 * sections, in their order. What rows repeat of a front or section is read once.
 */
final class FrontRows {
    /** The columns, of the tables {@code f}, {@code c} and {@code p}, without those of the story. */
    static final String COLUMNS = """
            f.id as front_id, f.slug as front_slug, f.language as front_language, f.title as front_title,
            f.published_at as front_published_at, f.updated_at as front_updated_at, f.content_updated_at as front_content_updated_at,
            f.revision as front_revision, c.position as section_position, c.title as section_title, c.layout as section_layout,
            c.size as section_size, p.position as slot_position, s.id as id,\s""";

    private final Selection<Story> stories;
    private final List<Front> fronts = new ArrayList<>();
    private UUID front;
    private String section;
    private List<Front.FrontSection> sections;
    private List<Front.FrontSlot> slots;

    FrontRows(Selection<Story> stories) {
        this.stories = stories;
    }

    List<Front> fronts() {
        return fronts;
    }

    Front add(SqlRow row) throws SQLException {
        UUID id = row.uuid("front_id");
        if (!id.equals(front)) {
            front = id;
            section = null;
            sections = new ArrayList<>();
            fronts.add(FrontRepository.front(row, "front_").sections(sections).build());
        }
        String position = row.text("section_position");
        if (position != null && !position.equals(section)) {
            section = position;
            slots = new ArrayList<>();
            sections.add(section(row, slots));
        }
        if (row.uuid("id") != null) {
            slots.add(new Front.FrontSlot(
                    (int) row.number("slot_position"), stories.reader().read(row)));
        }
        return fronts.get(fronts.size() - 1);
    }

    private static Front.FrontSection section(SqlRow row, List<Front.FrontSlot> slots) throws SQLException {
        return FrontFrontSectionBuilder.builder()
                .title(row.text("section_title"))
                .layout(row.text("section_layout"))
                .size((int) row.number("section_size"))
                .slots(slots)
                .build();
    }
}
