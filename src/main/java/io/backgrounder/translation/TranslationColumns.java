package io.backgrounder.translation;

import io.backgrounder.address.Kind;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.TextRow;
import java.sql.SQLException;
import java.util.List;

/** The members about translations as columns of a story's or FAQ's row: they are stored in it, so that they cost no further rows. */
public final class TranslationColumns {
    /** For a row {@code %1$s} of the table {@code %2$s}. */
    private static final String TRANSLATION = """
            case when %1$s.translation_of is not null then (
                select o.id from %2$s o where o.id = %1$s.translation_of and o.withdrawn_at is null) end as original,
            %1$s.translation_source_type, %1$s.outdated""";

    private TranslationColumns() {}

    public static String translation(Kind kind, String row) {
        return TRANSLATION.formatted(row, kind.prefix());
    }

    public static Translation translation(Kind kind, SqlRow row) throws SQLException {
        return Translation.of(kind, row.uuid("original"), row.text("translation_source_type"), row.is("outdated"));
    }

    public static String translations(String row) {
        return "coalesce(" + row + ".translations, '{}') as translations";
    }

    public static List<TranslationLink> translations(Kind kind, SqlRow row) throws SQLException {
        return row.rows("translations", line -> link(kind, line));
    }

    private static TranslationLink link(Kind kind, TextRow line) {
        return new TranslationLink(
                kind.id(line.uuid(0)),
                line.text(2),
                line.text(1),
                line.text(3) == null ? null : true,
                new SelfLink(kind.path(line.text(1))));
    }
}
