package io.backgrounder.source;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.text.LanguageTags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Repository of sources. */
@ApplicationScoped
public class SourceRepository implements PanacheRepositoryBase<SourceEntity, UUID> {
    private static final Selection<Source> SOURCES = new Selection<>(
            "s.id",
            "s.slug, s.name, s.description, s.homepage, s.country, s.language, s.updated_at, s.content_updated_at, s.revision",
            "published_source s",
            SourceRepository::source);

    private static final Selection<Source> WITH_WITHDRAWN = SOURCES.from("source s");

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    public Page<Source> list(SourceFilter filter) {
        dependencies.key(Kind.SOURCE.collection());
        boolean byName = filter.sort.endsWith("name");
        ListQuery<UUID> query = ListQuery.ids(database, "s.id", "published_source s")
                .anyOf("s.language", "language", LanguageTags.canonical(filter.language))
                .where("s.updated_at >= :updatedSince", "updatedSince", filter.updatedSince)
                .descending(filter.sort.startsWith("-"))
                .key(byName ? "s.name" : "s.updated_at", byName ? String.class : Instant.class)
                .key("s.id", UUID.class);
        return database.page(query, filter, SOURCES);
    }

    public Optional<Source> published(UUID id) {
        return published(List.of(id)).stream().findFirst();
    }

    public List<Source> published(Collection<UUID> ids) {
        return database.inOrder(SOURCES, ids);
    }

    /** The sources that readers see, or saw before they were withdrawn. */
    Map<UUID, Source> withWithdrawn(Collection<UUID> ids) {
        return database.byId(WITH_WITHDRAWN, ids, "");
    }

    private static Source source(SqlRow row) throws SQLException {
        return SourceBuilder.builder()
                .id(Kind.SOURCE.id(row.uuid("id")))
                .slug(row.text("slug"))
                .name(row.text("name"))
                .description(row.text("description"))
                .homepage(row.text("homepage"))
                .country(row.text("country"))
                .language(row.text("language"))
                .updatedAt(row.instant("updated_at"))
                .contentUpdatedAt(row.instant("content_updated_at"))
                .revision((int) row.number("revision"))
                .links(Source.SourceLinks.of(row.text("slug")))
                .build();
    }
}
