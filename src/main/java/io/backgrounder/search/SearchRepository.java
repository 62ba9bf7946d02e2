package io.backgrounder.search;

import static java.util.stream.Collectors.toCollection;

import io.backgrounder.search.SearchResults.Ranked;
import io.backgrounder.search.analysis.Language;
import io.backgrounder.search.analysis.SearchKey;
import io.backgrounder.search.query.LanguageQuery;
import io.backgrounder.search.query.ParsedQuery;
import io.backgrounder.search.query.QueryText;
import io.backgrounder.web.query.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/** Repository of the search: finds, ranks and counts. */
@ApplicationScoped
class SearchRepository {
    private static final int MOST_RANKED = 300;
    private static final int MOST_COUNTED = 2000;
    /** The most documents that are read to match a phrase, since each of their words must be compared. */
    private static final int MOST_READ = 600;

    @Inject
    Session session;

    record Search(ParsedQuery parsed, Criteria criteria) {
        QueryText text() {
            return parsed.text();
        }

        /** The most documents that are counted. */
        int mostCounted() {
            return parsed.isPhrase() ? MOST_READ : MOST_COUNTED;
        }
    }

    Search search(QueryText text, Criteria criteria) {
        Set<Language> present = languages();
        return new Search(
                ParsedQuery.of(
                        text,
                        present,
                        present.stream().filter(criteria.languages()::contains).toList()),
                criteria);
    }

    /** The languages that any document has ever had. */
    Set<Language> languages() {
        return Column.of(session, SearchSql.STEMMERS, String.class)
                .getResultStream()
                .map(Language::ofCode)
                .collect(toCollection(TreeSet::new));
    }

    /**
     * The next best hits.
     *
     * @param total whether to count all hits, as facets also require
     */
    SearchResults find(Search search, Optional<Ranked> behind, int limit, boolean total, List<String> facets) {
        boolean counted = total || !facets.isEmpty();
        int ranked = search.parsed.isPhrase() ? MOST_READ : MOST_RANKED;
        List<SearchResults.Row> rows = search.criteria
                .bind(session.createNativeQuery(SearchSql.find(counted, facets), SearchResults.Row.class))
                .setParameter("kinds", search.criteria.kinds().toArray(String[]::new))
                .setParameter("name", SearchKey.of(search.text().name()))
                .setParameter("filter", search.criteria.filter())
                .setParameter("queries", search.parsed.forms(form -> search.criteria.narrow(form.unordered())))
                .setParameter("stemmers", search.parsed.stemmers())
                .setParameter("frequent", search.parsed.isFrequent())
                .setParameter("ordered", search.parsed.forms(LanguageQuery::ordered))
                .setParameter("phrase", search.parsed.isPhrase())
                .setParameter("exclusive", search.parsed.isExclusive())
                .setParameter("ranked", ranked)
                .setParameter("most", counted ? search.mostCounted() + 1 : ranked)
                .setParameter("rankings", search.parsed.forms(LanguageQuery::ranking))
                .setParameter("exact", behind.map(Ranked::exact).orElse(-1))
                .setParameter("score", behind.map(Ranked::score).orElse(0.0))
                .setParameter("id", behind.map(row -> row.id().toString()).orElse(""))
                .setParameter("limit", limit)
                .getResultList();
        return SearchResults.of(rows, counted, search.mostCounted(), facets);
    }

    /** The resources and those that were merged into them, which documents may still have. */
    List<UUID> succession(List<UUID> ids) {
        return ids.isEmpty()
                ? ids
                : Column.of(session, SearchSql.SUCCESSION, UUID.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
    }
}
