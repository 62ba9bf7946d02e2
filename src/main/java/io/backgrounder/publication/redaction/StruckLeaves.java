package io.backgrounder.publication.redaction;

import io.backgrounder.log.Leaves;
import io.backgrounder.redaction.Passages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Destroys the salts of corrections and earlier redactions from which passages are about to be struck. */
@ApplicationScoped
class StruckLeaves {
    private static final List<String> TEXTS = List.of(
            "select c.id, c.note from Correction c where c.resourceId in :owners",
            "select r.id, r.reason from Redaction r where r.resourceId in :owners");

    @Inject
    StatelessSession session;

    @Inject
    Leaves leaves;

    private record Entry(UUID id, String text) {}

    void forget(Collection<UUID> owners, Passages passages) {
        for (String query : TEXTS) {
            session.createSelectionQuery(query, Entry.class).setParameter("owners", owners).getResultList().stream()
                    .filter(entry -> !passages.struck(entry.text).equals(entry.text))
                    .forEach(entry -> leaves.forget(entry.id));
        }
    }
}
