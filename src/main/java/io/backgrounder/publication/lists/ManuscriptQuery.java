package io.backgrounder.publication.lists;

import io.backgrounder.address.Kind;
import io.backgrounder.web.text.LanguageTags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What an editors' list asks for: its filters as conditions in SQL, with their parameters, and its order. */
final class ManuscriptQuery {
    private static final Map<String, String> COLUMNS = Map.of(
            "editedAt", "m.edited_at",
            "scheduledAt", "m.due_at",
            "publishedAt", "m.published_at",
            "title", "m.title");

    /** Originals, by what readers see and by the draft, that have no translation which readers can read. */
    private static final String UNTRANSLATED = "m.language <> :untranslated"
            + " and not exists (select from unnest(m.draft_uses) u (id) where u.id like 'story\\_%')"
            + " and not exists (select from story t where t.id = m.id and t.translation_of is not null)"
            + " and not exists (select from story t where t.translation_of = m.id and t.language = :untranslated"
            + " and t.withdrawn_at is null)";

    final List<Condition> conditions = new ArrayList<>();
    final Map<String, Object> values = new HashMap<>();

    /** The column of the order. Rows that have the same value are ordered by their ids. */
    final String column;

    final boolean descending;

    ManuscriptQuery(Kind kind, ManuscriptFilter filter) {
        descending = filter.sort.startsWith("-");
        column = COLUMNS.get(descending ? filter.sort.substring(1) : filter.sort);
        values.put("kind", kind.prefix());
        anyOf("m.status", "status", filter.status);
        anyOf("m.schedule_status", "scheduleStatus", filter.scheduleStatus);
        anyOf("m.language", "language", LanguageTags.canonical(filter.language));
        anyOf("m.edited_by", "editedBy", filter.editedBy == null ? null : List.of(filter.editedBy));
        between("m.edited_at", "edited", filter.editedAfter, filter.editedBefore);
        between("m.due_at", "scheduled", filter.scheduledAfter, filter.scheduledBefore);
        if (filter.draft != null) {
            conditions.add(
                    filter.draft ? Condition.indexed("m.draft is not null") : Condition.unindexed("m.draft is null"));
        }
    }

    /**
     * Adds the filters of stories.
     *
     * @param links the topics, sources, FAQs and originals that the filters name
     */
    void add(StoryManuscriptFilter filter, Map<Kind, List<UUID>> links) {
        if (filter.withoutTopics) {
            conditions.add(Condition.indexed("m.without_topics"));
        }
        if (filter.evidenceBelow != null) {
            conditions.add(Condition.unindexed("coalesce(m.evidenced, 0) < :evidenceBelow"));
            values.put("evidenceBelow", Double.valueOf(filter.evidenceBelow));
        }
        if (filter.outdated) {
            conditions.add(Condition.unindexed("exists (select from story t where t.id = m.id and t.outdated)"));
        }
        if (filter.untranslated != null) {
            conditions.add(Condition.unindexed(UNTRANSLATED));
            values.put("untranslated", LanguageTags.canonical(filter.untranslated));
        }
        links.forEach((kind, ids) -> {
            if (kind == Kind.STORY) {
                conditions.add(Condition.translated(kind.prefix(), "originals", "originalUses"));
                values.put("originals", ids.toArray(UUID[]::new));
                values.put("originalUses", ids.stream().map(kind::id).toArray(String[]::new));
                return;
            }
            String table = "story_" + kind.prefix();
            String uses = kind.prefix() + "Uses";
            conditions.add(Condition.linked(table, kind.prefix() + "_id", kind.prefix(), uses));
            values.put(kind.prefix(), ids.toArray(UUID[]::new));
            values.put(uses, ids.stream().map(kind::id).toArray(String[]::new));
        });
    }

    private void anyOf(String path, String name, List<String> given) {
        if (given != null && !given.isEmpty()) {
            boolean one = given.size() == 1;
            conditions.add(one ? Condition.indexed(path + " = :" + name) : Condition.ofAny(path, name));
            values.put(name, one ? given.get(0) : given.toArray(String[]::new));
        }
    }

    private void between(String path, String name, Instant after, Instant before) {
        List<String> ends = new ArrayList<>();
        if (after != null) {
            ends.add(path + " > :" + name + "After");
            values.put(name + "After", after);
        }
        if (before != null) {
            ends.add(path + " < :" + name + "Before");
            values.put(name + "Before", before);
        }
        if (!ends.isEmpty()) {
            conditions.add(Condition.range(String.join(" and ", ends), path));
        }
    }

    Class<?> type() {
        return column.equals("m.title") ? String.class : Instant.class;
    }

    String order() {
        String direction = descending ? " desc" : " asc";
        return " order by " + column + direction + ", m.id" + direction;
    }

    /** The condition for the rows behind a place in the list. */
    String behind() {
        return "(" + column + ", m.id) " + (descending ? "<" : ">") + " (:key, :id)";
    }

    /** The conditions of all rows of the list, whatever the filters are. */
    Stream<String> always() {
        return Stream.of("m.kind = :kind", column + " is not null");
    }
}
