package io.backgrounder.source;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Grouped;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.text.LanguageTags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Repository of sources. */
@ApplicationScoped
public class SourceRepository implements PanacheRepositoryBase<SourceEntity, UUID> {
    private static final String PROJECTION =
            "new io.backgrounder.source.Source(s.id, s.slug, s.name, s.description, s.homepage, s.country,"
                    + " s.language, s.updatedAt, s.contentUpdatedAt)";

    private static final String BY_ID = "select s.id, " + PROJECTION + " from Source s where s.id in :owners";

    @Inject
    Dependencies dependencies;

    public Page<Source> list(SourceFilter filter) {
        dependencies.key(Kind.SOURCE.collection());
        boolean byName = filter.sort.endsWith("name");
        return new ListQuery<Source>(getEntityManager(), PROJECTION, "Source s")
                .anyOf("s.language", "language", LanguageTags.canonical(filter.language))
                .where("s.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .descending(filter.sort.startsWith("-"))
                .key(byName ? "s.name" : "s.updatedAt", byName ? String.class : Instant.class)
                .key("s.id", UUID.class)
                .page(filter);
    }

    public Optional<Source> published(UUID id) {
        return published(List.of(id)).stream().findFirst();
    }

    public List<Source> published(Collection<UUID> ids) {
        return List.copyOf(byId(ids).values());
    }

    Map<UUID, Source> byId(Collection<UUID> ids) {
        return Grouped.one(getEntityManager(), BY_ID, ids);
    }
}
