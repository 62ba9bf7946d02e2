package io.backgrounder.bulk;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.change.ChangeToken;
import io.backgrounder.publication.DocumentKinds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;

/** Writes the content that readers can read, from one snapshot of the database, with its position in the change log. */
@ApplicationScoped
class PublishedExporter {
    @Inject
    SnapshotLines snapshot;

    @Inject
    ChangeLog log;

    @Inject
    DocumentKinds kinds;

    void writeTo(Kind kind, OutputStream out, ObjectWriter json) {
        snapshot.write(out, json, lines -> {
            ChangeToken token = new ChangeToken(log.id(), log.position());
            lines.writeAll(kind.entity() + " e where true", kinds.of(kind)::published);
            lines.write(new ExportEnd(token.toString(), lines.count()));
        });
    }
}
