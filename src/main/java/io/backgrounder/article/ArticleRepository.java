package io.backgrounder.article;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.SqlStatement;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Repository of articles: of those that somebody has described and, by their addresses, of those that stories name. An address may have an id
 * for each source that it was named with; the first one is the article's.
 */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<ArticleEntity, UUID> {
    private static final String COLUMNS =
            "a.slug, a.url, a.headline, a.origin, a.retracted_at, a.retraction_note, a.updated_at,"
                    + " a.content_updated_at, a.revision";

    private static final Selection<Article> DESCRIBED =
            new Selection<>("a.id", COLUMNS, "published_article a", ArticleRepository::article);

    /** The article with an address, described or not, if stories in lists name it. */
    private static final String AT = """
            (select a.id, %s from published_article a where a.url = :url
            union all (select x.id, null, x.url, null, null, null, null, null, null, null from article_address x
                where x.url = :url and not exists (select from article e where e.url = x.url)
                and exists (
                    select from article_address o join source_summary_article l on l.article_id = o.id
                    join source_summary m on m.id = l.source_summary_id where o.url = x.url and m.listed_at is not null
                    union all select from article_address o join evidence_article l on l.article_id = o.id
                    join story s on s.id = l.resource_id where o.url = x.url and s.listed_at is not null)
                order by x.id limit 1)) a""".formatted(COLUMNS);

    private static final String ADDRESS = "select x.url from article_address x where x.id = :id";

    /** The first id of each address, whether or not it was described. */
    private static final String IDS = """
            select distinct on (u.url) u.url, u.id from (
                select a.url, a.id, 0 as place from article a where a.url = any(cast(:urls as text[]))
                union all select x.url, x.id, 1 from article_address x where x.url = any(cast(:urls as text[]))) u
            order by u.url, u.place, u.id""";

    private static final String OWNERS = """
            select a.id, a.url, true as described from article a
            where a.id = any(cast(:ids as uuid[])) or a.url = any(cast(:urls as text[]))
            union all select x.id, x.url, false from article_address x where x.id = any(cast(:ids as uuid[]))""";

    private static final String FACTS = """
            select a.id, a.url, a.origin, a.retracted_at, a.retraction_note from published_article a
            where a.url = any(cast(:urls as text[]))""";

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    @Inject
    Addresses addresses;

    public Page<Article> list(ArticleFilter filter) {
        dependencies.key(Kind.ARTICLE.collection());
        if (filter.url != null) {
            dependencies.key(Kind.STORIES_BY_ARTICLE);
        }
        ListQuery<Article> query = ListQuery.sql(
                        database,
                        "a.id, " + COLUMNS,
                        filter.url == null ? "published_article a" : AT,
                        ArticleRepository::article)
                .where("a.updated_at >= :updatedSince", "updatedSince", filter.updatedSince)
                .descending(filter.sort.startsWith("-"))
                .key("a.updated_at", Instant.class)
                .key("a.id", UUID.class);
        if (filter.url != null) {
            query.parameter("url", filter.url);
        }
        if (filter.retracted != null) {
            query.where("a.retracted_at is " + (filter.retracted ? "not null" : "null"));
        }
        return query.page(filter);
    }

    /** The articles that somebody has described, and that readers see. */
    public List<Article> published(Collection<UUID> ids) {
        return database.inOrder(DESCRIBED, ids);
    }

    /** The same, and those that were withdrawn. */
    Map<UUID, Article> withWithdrawn(Collection<UUID> ids) {
        return database.byId(DESCRIBED.from("article a"), ids, "");
    }

    /** The article with an id, described or not; empty if there is none that readers see. */
    Optional<Article> readable(UUID id) {
        List<Article> described = published(List.of(id));
        return described.isEmpty() ? named(id).flatMap(this::at) : Optional.of(described.get(0));
    }

    /** The address that has this id, if stories name it. */
    Optional<String> named(UUID id) {
        return database.read(new SqlStatement(ADDRESS, Map.of("id", id)), row -> row.text("url")).stream()
                .findFirst();
    }

    private Optional<Article> at(String url) {
        dependencies.key(Kind.STORIES_BY_ARTICLE);
        return database
                .read(
                        new SqlStatement("select a.id, " + COLUMNS + " from " + AT, Map.of("url", url)),
                        ArticleRepository::article)
                .stream()
                .findFirst();
    }

    /** The ids of the articles with these addresses, as far as somebody has described them or stories name them. */
    Map<String, UUID> ids(Collection<String> urls) {
        return urls.isEmpty()
                ? Map.of()
                : database
                        .read(
                                new SqlStatement(IDS, Map.of("urls", urls.toArray(String[]::new))),
                                row -> Map.entry(row.text("url"), row.uuid("id")))
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The ids of articles by the addresses of these documents, and the addresses that these documents' ids stand for. */
    Map<String, String> owners(Collection<ArticleDocument> documents) {
        Map<String, String> owners = new HashMap<>();
        database.read(
                new SqlStatement(
                        OWNERS,
                        Map.of(
                                "ids",
                                documents.stream()
                                        .map(document -> Kind.ARTICLE
                                                .parseId(document.id())
                                                .orElseThrow())
                                        .toArray(UUID[]::new),
                                "urls",
                                documents.stream().map(ArticleDocument::url).toArray(String[]::new))),
                row -> {
                    String id = Kind.ARTICLE.id(row.uuid("id"));
                    if (row.is("described")) {
                        owners.put(row.text("url"), id);
                    }
                    return owners.putIfAbsent(id, row.text("url"));
                });
        return owners;
    }

    /** What readers are told of the articles with these addresses; no entry for those of which nothing is known. */
    public Map<String, ArticleFacts> facts(Collection<String> urls) {
        Map<String, ArticleFacts> facts = new LinkedHashMap<>();
        if (!urls.isEmpty()) {
            database.read(
                            new SqlStatement(
                                    FACTS, Map.of("urls", Set.copyOf(urls).toArray(String[]::new))),
                            row -> Map.entry(
                                    row.text("url"),
                                    new ArticleFacts(
                                            Kind.ARTICLE.id(row.uuid("id")),
                                            row.text("origin"),
                                            row.instant("retracted_at"),
                                            row.text("retraction_note"))))
                    .forEach(entry -> facts.put(entry.getKey(), entry.getValue()));
        }
        return facts;
    }

    /**
     * The address of the article that a filter names by its address, slug or id; null if the filter is absent.
     *
     * @throws ProblemException 400 if it names no article
     */
    public String filtered(String parameter, String reference) {
        if (reference == null || reference.startsWith("http://") || reference.startsWith("https://")) {
            return reference;
        }
        Optional<String> named = Kind.ARTICLE.parseId(reference).flatMap(this::named);
        return named.orElseGet(() -> published(addresses.filter(Kind.ARTICLE, parameter, List.of(reference)))
                .get(0)
                .url());
    }

    private static Article article(SqlRow row) throws SQLException {
        String id = Kind.ARTICLE.id(row.uuid("id"));
        String slug = row.text("slug");
        return ArticleBuilder.builder()
                .id(id)
                .slug(slug)
                .url(row.text("url"))
                .headline(row.text("headline"))
                .origin(row.text("origin"))
                .retractedAt(row.instant("retracted_at"))
                .retractionNote(row.text("retraction_note"))
                .updatedAt(row.instant("updated_at"))
                .contentUpdatedAt(row.instant("content_updated_at"))
                .revision(slug == null ? null : (int) row.number("revision"))
                .links(Article.ArticleLinks.of(id, slug))
                .build();
    }
}
