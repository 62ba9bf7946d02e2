package io.backgrounder.search;

import io.backgrounder.search.SearchRepository.Search;
import io.backgrounder.search.SearchResults.Count;
import io.backgrounder.search.SearchResults.Ranked;
import io.backgrounder.search.analysis.SearchKey;
import io.backgrounder.search.query.QueryText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers searches, with spelling corrections and highlights. */
@ApplicationScoped
class Searches {
    @Inject
    SearchRepository search;

    @Inject
    HitRepository hits;

    @Inject
    Highlighter highlighter;

    @Inject
    Spelling spelling;

    /** The start of a page: the hit that it follows, and the corrected query if there is one. */
    private record Start(Ranked behind, String corrected) {
        static Optional<Start> of(SearchParams params) {
            return params.start(Integer.class, Double.class, UUID.class, String.class)
                    .map(key ->
                            new Start(new Ranked((UUID) key.get(2), (Integer) key.get(0), (Double) key.get(1)), (String)
                                    key.get(3)));
        }
    }

    SearchPage page(SearchParams params, Criteria criteria) {
        Optional<Start> start = Start.of(params);
        QueryText asked = QueryText.parse(params.q);
        if (SearchKey.of(asked.text()).isEmpty() || criteria.isImpossible()) {
            return nothing(params);
        }
        String corrected = start.map(Start::corrected).orElse("");
        Search query = search.search(corrected.isEmpty() ? asked : QueryText.parse(corrected), criteria);
        SearchResults found = find(query, start.map(Start::behind), params);
        Optional<QueryText> meant =
                found.ranked().isEmpty() && start.isEmpty() ? spelling.corrected(query) : Optional.empty();
        if (meant.isPresent()) {
            Search other = search.search(meant.get(), criteria);
            SearchResults instead = find(other, Optional.empty(), params);
            // The corrected word may be found, but not the phrase beside it.
            if (!instead.ranked().isEmpty()) {
                return page(params, other, instead, meant.get().text());
            }
        }
        return page(params, query, found, corrected);
    }

    private SearchResults find(Search query, Optional<Ranked> behind, SearchParams params) {
        List<String> named = params.facets == null ? List.of() : params.facets;
        return search.find(query, behind, params.limit + 1, params.total, named);
    }

    private SearchPage page(SearchParams params, Search query, SearchResults found, String corrected) {
        List<Ranked> ranked = found.ranked();
        boolean hasMore = ranked.size() > params.limit;
        List<Ranked> shown = hasMore ? ranked.subList(0, params.limit) : ranked;
        Ranked last = hasMore ? shown.get(shown.size() - 1) : null;
        String next = hasMore ? params.cursor(last.exact(), last.score(), last.id(), corrected) : null;
        return new SearchPage(
                lines(shown, query, params.highlight),
                SearchPage.SearchPageInfo.of(params.limit, next, params.total ? found.count() : null),
                found.facets(),
                corrected.isEmpty() ? null : corrected);
    }

    private List<SearchHit> lines(List<Ranked> shown, Search search, boolean highlight) {
        Map<UUID, SearchHit> found = hits.hits(shown.stream().map(Ranked::id).toList());
        Map<UUID, SearchHighlights> marked =
                highlight && !found.isEmpty() ? highlighter.highlights(search, found) : Map.of();
        return shown.stream()
                .filter(row -> found.containsKey(row.id()))
                .map(row -> found.get(row.id())
                        .with()
                        .score(row.score())
                        .highlights(marked.get(row.id()))
                        .build())
                .toList();
    }

    private static SearchPage nothing(SearchParams params) {
        return new SearchPage(
                List.of(),
                SearchPage.SearchPageInfo.of(params.limit, null, params.total ? Count.NONE : null),
                params.counts() ? SearchFacets.none(params.facets) : null,
                null);
    }
}
