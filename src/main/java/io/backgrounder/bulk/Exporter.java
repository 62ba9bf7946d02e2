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
            lines.writeAll("Manuscript e where e.kind = '" + kind.prefix() + "'", ids -> history.lines(kind, ids));
        }
    }
}
