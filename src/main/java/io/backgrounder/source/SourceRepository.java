package io.backgrounder.source;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.image.ImageJson;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.text.LanguageTags;
import io.backgrounder.web.text.Localization;
import io.backgrounder.web.text.TextLanguages;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Repository of sources. */
@ApplicationScoped
public class SourceRepository implements PanacheRepositoryBase<SourceEntity, UUID> {
    private static final String FIXED =
            "s.slug, s.name, s.description, s.text_language, s.localized, s.homepage, s.source_type, s.owner, s.country, s.language, s.updated_at, s.content_updated_at, s.revision, ";

    private static final String REFERENCES =
            "select new io.backgrounder.source.SourceRef(s.id, s.slug, s.name, s.owner) from Source s where s.id in :ids";

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    public Page<Source> list(SourceFilter filter) {
        dependencies.key(Kind.SOURCE.collection());
        boolean byName = filter.sort.endsWith("name");
        ListQuery<UUID> query = ListQuery.ids(database, "s.id", "published_source s")
                .anyOf("s.language", "language", LanguageTags.canonical(filter.language))
                .anyOf("s.source_type", "sourceType", filter.sourceType)
                .where("s.updated_at >= :updatedSince", "updatedSince", filter.updatedSince)
                .descending(filter.sort.startsWith("-"))
                .key(byName ? "s.name" : "s.updated_at", byName ? String.class : Instant.class)
                .key("s.id", UUID.class);
        return database.page(query, filter, selection(filter.wantsImage(), TextLanguages.ranges(filter.textLanguage)));
    }

    /** @param image whether to read their logos */
    public List<Source> published(Collection<UUID> ids, boolean image) {
        return published(ids, image, List.of());
    }

    /** @param languages those in which names and descriptions are wanted */
    List<Source> published(Collection<UUID> ids, boolean image, List<String> languages) {
        return database.inOrder(selection(image, languages), ids);
    }

    /** The sources that readers see, or saw before they were withdrawn. */
    Map<UUID, Source> withWithdrawn(Collection<UUID> ids) {
        return database.byId(selection(true, List.of()).from("source s"), ids, "");
    }

    /** How pages of other resources show these sources, which readers see or saw. */
    public Map<UUID, SourceRef> references(Stream<UUID> ids) {
        List<UUID> wanted = ids.distinct().toList();
        return wanted.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(REFERENCES, SourceRef.class)
                        .setParameter("ids", wanted)
                        .getResultStream()
                        .collect(
                                toMap(source -> Kind.SOURCE.parseId(source.id()).orElseThrow(), source -> source));
    }

    private static Selection<Source> selection(boolean image, List<String> languages) {
        return new Selection<>(
                "s.id",
                FIXED + ImageJson.column("s", image),
                "published_source s",
                row -> source(row).in(languages));
    }

    private static Source source(SqlRow row) throws SQLException {
        return SourceBuilder.builder()
                .id(Kind.SOURCE.id(row.uuid("id")))
                .slug(row.text("slug"))
                .name(row.text("name"))
                .description(row.text("description"))
                .nameLanguage(row.text("text_language"))
                .localized(Localization.read(row.text("localized")))
                .homepage(row.text("homepage"))
                .sourceType(row.text("source_type"))
                .owner(row.text("owner"))
                .country(row.text("country"))
                .language(row.text("language"))
                .image(ImageJson.image(row.text("image")))
                .updatedAt(row.instant("updated_at"))
                .contentUpdatedAt(row.instant("content_updated_at"))
                .revision((int) row.number("revision"))
                .links(Source.SourceLinks.of(row.text("slug")))
                .build();
    }
}
