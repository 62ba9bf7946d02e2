package io.backgrounder.front;

import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.query.Column;
import io.backgrounder.web.request.Surface;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Fills a front for a preview, in whose transaction everything drafted or due is published, and which is rolled back. */
@ApplicationScoped
class PreviewedFronts {
    @Inject
    CurrentVertxRequest current;

    @Inject
    Fillings fillings;

    @Inject
    StatelessSession session;

    /** Fills the front at an id or slug, if the present request is a preview. */
    void fill(String reference) {
        if (Surface.of(current.getCurrent().request().path()) == Surface.PREVIEW) {
            Optional<UUID> id = Kind.FRONT.parseId(reference);
            String condition = id.isPresent() ? "id = :address" : "slug = :address";
            Column.of(session, "select id from published_front where " + condition, UUID.class)
                    .setParameter("address", id.isPresent() ? id.get() : reference)
                    .getResultList()
                    .forEach(front -> fillings.fill(front, Timestamps.now()));
        }
    }
}
