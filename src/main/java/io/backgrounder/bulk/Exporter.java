package io.backgrounder.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Burial;
import io.backgrounder.publication.history.History;
import io.backgrounder.publication.note.Notes;
import io.backgrounder.publication.redaction.Redactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes all content as documents, from one snapshot of the database. */
@ApplicationScoped
class Exporter {
    /** What is a translation, by its draft or for readers: an import needs the originals before. */
    private static final String TRANSLATION = "(array_to_string(e.draftUses, ',') like '%%%s\\_%%' escape '\\'"
            + " or exists (select 1 from %s t where t.id = e.id and t.translationOf is not null))";

    @Inject
    SnapshotLines snapshot;

    @Inject
    History history;

    @Inject
    Burial burial;

    @Inject
    Notes notes;

    @Inject
    Redactions redactions;

    @Inject
    ObjectMapper mapper;

    /** Writes addresses relative to the host, since another system may import them. */
    void writeTo(OutputStream out) {
        List<Kind> deletable = Kind.named(Kind.DELETABLE);
        List<Kind> others = new ArrayList<>(Kind.named(Kind.DOCUMENTS));
        others.removeAll(deletable);
        snapshot.write(out, mapper.writer(), lines -> {
            lines.writeAll("Redaction e where true", redactions::lines);
            writeAll(deletable, lines);
            lines.writeAll("Tombstone e where true", burial::lines);
            writeAll(others, lines);
            lines.writeAll("Note e where true", notes::lines);
        });
    }

    private void writeAll(List<Kind> kinds, SnapshotLines.Lines lines) throws IOException {
        for (Kind kind : kinds) {
            String all = "Manuscript e where e.kind = '" + kind.prefix() + "'";
            if (Kind.named(Kind.TRANSLATED).contains(kind)) {
                String translations = TRANSLATION.formatted(kind.prefix(), kind.entity());
                lines.writeAll(all + " and not " + translations, ids -> history.lines(kind, ids));
                lines.writeAll(all + " and " + translations, ids -> history.lines(kind, ids));
            } else {
                lines.writeAll(all, ids -> history.lines(kind, ids));
            }
        }
    }
}
