package io.backgrounder.publication.merge;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.note.Notes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Lets what editors have follow a merge: drafts that use the resource, and notes about it. */
@ApplicationScoped
class Followers {
    private static final String USERS = "draft_uses @> array[cast(:id as text)] and draft_uses <> '{}'";

    private static final String DRAFTS = """
            update manuscript set draft_uses = array_append(array_remove(array_remove(draft_uses, :id), :into), :into)
            where %s""".formatted(USERS);

    /** Names the successor in all versions of these drafts. A value of JSON is the whole of an id: no text of a document has it. */
    private static final String VERSIONS = """
            update draft set document = replace(document, '"' || :id || '"', '"' || :into || '"')
            where resource_id in (select id from manuscript where %s)""".formatted(USERS);

    @Inject
    StatelessSession session;

    @Inject
    Notes notes;

    void follow(Kind kind, UUID id, UUID into) {
        execute(DRAFTS, kind, id, into);
        notes.follow(id, into);
    }

    /** Drafts keep the id of a resource that has a tombstone; one that leaves nothing has to be replaced. */
    void rewriteDrafts(Kind kind, UUID id, UUID into) {
        execute(VERSIONS, kind, id, into);
    }

    private void execute(String sql, Kind kind, UUID id, UUID into) {
        session.createNativeMutationQuery(sql)
                .setParameter("id", kind.id(id))
                .setParameter("into", kind.id(into))
                .executeUpdate();
    }
}
