package io.backgrounder.translation;

import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.query.ListQuery;
import java.util.List;

/** Lists that give an original and its translations once: in the first language that there is. */
public final class OneEach {
    public static final String DESCRIPTION =
            "Of an original and its translations only the one in the first of the languages in `language` in which one is in lists,"
                    + " whatever the other filters are. Requires `language`, whose order counts";

    /** The languages in which the others are in lists are in the row, so that no other rows are read. */
    private static final String PREFERRED = "not exists (select from unnest(%1$s.listed_translations) o (language)"
            + " where array_position(cast(:preferred as text[]), o.language)"
            + " < array_position(cast(:preferred as text[]), %1$s.language))";

    private OneEach() {}

    /**
     * Adds the filter, if it is asked for.
     *
     * @param languages in canonical case, the preferred first
     */
    public static void filter(ListQuery<?> query, String row, boolean asked, List<String> languages) {
        if (asked && languages.isEmpty()) {
            throw ProblemException.parameter("oneEach", "requires `language`");
        } else if (asked) {
            query.where(PREFERRED.formatted(row), "preferred", languages.toArray(String[]::new));
        }
    }
}
