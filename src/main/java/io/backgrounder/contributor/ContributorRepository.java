package io.backgrounder.contributor;

import io.backgrounder.address.Kind;
import io.backgrounder.image.ImageJson;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
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

/** Repository of contributors. */
@ApplicationScoped
public class ContributorRepository implements PanacheRepositoryBase<ContributorEntity, UUID> {
    private static final String FIXED =
            "c.slug, c.name, c.kind, c.biography, c.same_as, c.updated_at, c.content_updated_at, c.revision, ";

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    public Page<Contributor> list(ContributorFilter filter) {
        dependencies.key(Kind.CONTRIBUTOR.collection());
        boolean byName = filter.sort.endsWith("name");
        ListQuery<UUID> query = ListQuery.ids(database, "c.id", "published_contributor c")
                .anyOf("c.kind", "kind", filter.kind)
                .where("c.updated_at >= :updatedSince", "updatedSince", filter.updatedSince)
                .descending(filter.sort.startsWith("-"))
                .key(byName ? "c.name" : "c.updated_at", byName ? String.class : Instant.class)
                .key("c.id", UUID.class);
        return database.page(query, filter, selection(filter.wantsImage()));
    }

    public Optional<Contributor> published(UUID id) {
        return published(List.of(id), true).stream().findFirst();
    }

    /** @param image whether to read their images */
    public List<Contributor> published(Collection<UUID> ids, boolean image) {
        return database.inOrder(selection(image), ids);
    }

    /** The contributors that readers see, or saw before they were withdrawn. */
    Map<UUID, Contributor> withWithdrawn(Collection<UUID> ids) {
        return database.byId(selection(true).from("contributor c"), ids, "");
    }

    private static Selection<Contributor> selection(boolean image) {
        return new Selection<>(
                "c.id",
                FIXED + ImageJson.column("c", image),
                "published_contributor c",
                ContributorRepository::contributor);
    }

    private static Contributor contributor(SqlRow row) throws SQLException {
        return ContributorBuilder.builder()
                .id(Kind.CONTRIBUTOR.id(row.uuid("id")))
                .slug(row.text("slug"))
                .name(row.text("name"))
                .kind(row.text("kind"))
                .biography(row.text("biography"))
                .image(ImageJson.image(row.text("image")))
                .sameAs(row.texts("same_as"))
                .updatedAt(row.instant("updated_at"))
                .contentUpdatedAt(row.instant("content_updated_at"))
                .revision((int) row.number("revision"))
                .links(Contributor.ContributorLinks.of(row.text("slug")))
                .build();
    }
}
