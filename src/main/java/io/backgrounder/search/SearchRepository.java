package io.backgrounder.search;

import io.backgrounder.search.Found.Count;
import io.backgrounder.search.Found.Ranked;
import io.backgrounder.search.ParsedQuery.Form;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Finds, ranks and counts. */
@ApplicationScoped
class SearchRepository {
    private static final int MOST_RANKED = 300;
    private static final int MOST_COUNTED = 2000;
    /** So many documents are looked at for a phrase: each of their words has to be. */
    private static final int MOST_READ = 600;

    @Inject
    Session session;

    record Search(ParsedQuery parsed, Criteria criteria) {
        QueryText text() {
            return parsed.text();
        }

        /** How many are counted at most. */
        int mostCounted() {
            return parsed.isPhrase() ? MOST_READ : MOST_COUNTED;
        }

        /** Of how many were looked at, and matched. */
        Count counted(long looked, long matched) {
            return new Count(Math.min(matched, mostCounted()), looked <= mostCounted());
        }
    }

    Search search(QueryText text, Criteria criteria) {
        List<Object[]> rows = session.createNativeQuery(SearchSql.PARSE, Object[].class)
                .setParameter("terms", text.typed())
                .setParameter("language", criteria.language())
                .getResultList();
        Map<String, Form> forms = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row[1] != null && row[2] != null)
                .forEach(
                        row -> forms.put((String) row[0], new Form((String) row[1], (String) row[2], (String) row[3])));
        return new Search(new ParsedQuery(text, forms), criteria);
    }

    /**
     * The next best, at most so many.
     *
     * @param total whether to count them, as for facets
     */
    Found find(Search search, Optional<Ranked> behind, int limit, boolean total, List<String> facets) {
        boolean counted = total || !facets.isEmpty();
        int ranked = search.parsed.isPhrase() ? MOST_READ : MOST_RANKED;
        List<Object[]> rows = search.criteria
                .bind(session.createNativeQuery(SearchSql.find(counted, facets), Object[].class))
                .setParameter("kinds", search.criteria.kinds().toArray(String[]::new))
                .setParameter("name", search.text().name())
                .setParameter("filter", search.criteria.filter())
                .setParameter("queries", search.parsed.forms(form -> search.criteria.narrow(form.unordered())))
                .setParameter("configurations", search.parsed.configurations())
                .setParameter("ordered", search.parsed.forms(Form::ordered))
                .setParameter("phrase", search.parsed.isPhrase())
                .setParameter("exclusive", search.parsed.isExclusive())
                .setParameter("ranked", ranked)
                .setParameter("most", counted ? search.mostCounted() + 1 : ranked)
                .setParameter("rankings", search.parsed.forms(Form::ranking))
                .setParameter("exact", behind.map(Ranked::exact).orElse(-1))
                .setParameter("score", behind.map(Ranked::score).orElse(0.0))
                .setParameter("id", behind.map(row -> row.id().toString()).orElse(""))
                .setParameter("limit", limit)
                .getResultList();
        return Found.of(search, rows, counted, facets);
    }

    /** The topics and those that were merged into them, which documents may still have. */
    List<UUID> succession(List<UUID> topics) {
        return topics.isEmpty()
                ? topics
                : session.createNativeQuery(SearchSql.SUCCESSION, Object[].class)
                        .setParameter("topics", topics.toArray(UUID[]::new))
                        .getResultStream()
                        .map(row -> (UUID) row[0])
                        .toList();
    }
}
