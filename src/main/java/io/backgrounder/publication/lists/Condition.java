package io.backgrounder.publication.lists;

/**
 * A filter of an editors' list, in SQL.
 *
 * @param row the condition for the row {@code m} of the table {@code manuscript}
 * @param found a query for the ids of at most {@code :bound} rows that may meet it, and of all if they are fewer; null if no index has them
 * @param order the column in whose order an index has the rows that meet it; null if none has
 * @param range whether the condition is a range of that order
 */
record Condition(String row, String found, String order, boolean range) {
    private static final String EDITED_AT = "m.edited_at";

    /** A condition for which an index has the rows in the order in which they were edited. */
    static Condition indexed(String row) {
        return new Condition(row, found(row, EDITED_AT), EDITED_AT, false);
    }

    /** The same for several values of a column, which are an array with this name. */
    static Condition ofAny(String column, String name) {
        String values = "cast(:" + name + " as text[])";
        return new Condition(
                column + " = any(" + values + ")",
                "select f.id from unnest(" + values + ") v (value) cross join lateral ("
                        + found(column + " = v.value", EDITED_AT) + ") f",
                null,
                false);
    }

    static Condition range(String row, String column) {
        return new Condition(row, found(row, column), column, true);
    }

    /** A condition that no index helps with. */
    static Condition unindexed(String row) {
        return new Condition(row, null, null, false);
    }

    /**
     * A condition for stories that have links to any of the resources whose ids are an array with this name: in the draft, whose
     * {@code uses} are another one, or, without a draft, in what readers see or saw. The links of stories that are in lists and of those
     * that are not have an index each.
     */
    static Condition linked(String table, String column, String name, String uses) {
        String drafts = "m.draft_uses && cast(:" + uses + " as text[]) and m.draft_uses <> '{}'";
        return new Condition(
                """
                case when m.draft is null
                    then exists (select from %1$s l where l.story_id = m.id and l.%2$s = any(cast(:%3$s as uuid[])))
                    else %4$s end""".formatted(table, column, name, drafts), """
                select l.story_id as id from unnest(cast(:%3$s as uuid[])) v (value) cross join lateral (
                    (select l.story_id from %1$s l where l.%2$s = v.value and l.listed_at is not null
                    order by l.listed_at desc limit :bound)
                    union all
                    (select l.story_id from %1$s l where l.%2$s = v.value and l.listed_at is null limit :bound)) l
                union all (select m.id from manuscript m where %4$s limit :bound)""".formatted(table, column, name, drafts), null, false);
    }

    /** The same for translations of any of the originals whose ids are an array with this name. */
    static Condition translated(String table, String name, String uses) {
        String drafts = "m.draft_uses && cast(:" + uses + " as text[]) and m.draft_uses <> '{}'";
        return new Condition("""
                case when m.draft is null
                    then exists (select from %1$s t where t.id = m.id and t.translation_of = any(cast(:%2$s as uuid[])))
                    else %3$s end""".formatted(table, name, drafts), """
                select t.id from unnest(cast(:%2$s as uuid[])) v (value) cross join lateral (
                    select id from %1$s where translation_of = v.value limit :bound) t
                union all (select m.id from manuscript m where %3$s limit :bound)""".formatted(table, name, drafts), null, false);
    }

    /** Ordered as the index is, so that PostgreSQL reads no other rows, whatever it expects. */
    private static String found(String row, String column) {
        return "select m.id from manuscript m where m.kind = :kind and " + row + " order by " + column
                + " desc, m.id desc limit :bound";
    }
}
