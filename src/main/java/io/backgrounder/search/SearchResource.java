package io.backgrounder.search;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searches published content. */
@Path("/v1/search")
@PermitAll
@Snapshot
@Tag(name = "Search")
public class SearchResource {
    @Inject
    Searches searches;

    @Inject
    SearchRepository search;

    @Inject
    Addresses addresses;

    @Inject
    Dependencies dependencies;

    @GET
    @Operation(operationId = "search", summary = "Search", description = """
            Finds stories, FAQs, topics, contributors, sources and source summaries that have the words of `q`, best first. Case and accents do not \
            matter; nor do endings, if there is a stemmer for the language of the text. Words that are joined, such as `Node.js` or \
            `AT&T`, are found by their parts and as a whole. Chinese, Japanese, Korean, Hebrew and other scripts without a stemmer are \
            searched by their letters, so that any part of a word is found. Thai, Lao, Khmer and Burmese are searched by the words of a \
            dictionary.

            **Order**: hits whose title is exactly the query come first. The others are sorted by `score`, which is \
            `rank × 2^((publishedAt − 2025-01-01) ÷ 5 years)`. `rank` is PostgreSQL's `ts_rank`, divided by 1 + the logarithm of the \
            number of different words in the text. A word weighs 1 in a headline, question, name or alias, 0.4 in a summary, introduction, \
            biography or description, and 0.1 elsewhere. Topics, contributors and sources, which have no time, count as published on 2025-01-01. The order does \
            not depend on the time of the request, so that cursors stay valid.

            **Bounds**: the search ranks the newest 300 hits with the words in their title, the newest 300 with the words anywhere, and \
            300 topics, contributors and sources with the words in their names; there are no pages beyond these. `total` and `facets` count up to 2,000, \
            and say if there are more. A phrase, or a row of letters of a script that is searched by its letters, is looked for in the \
            newest 600 documents that have its words. If a text has more words than fit into 1 MiB, the rest of it is not searched.

            **Stop words**: the stop words of a text's language need not occur if the query has other words, unless they are in a phrase \
            or stand out by their capitals (`the WHO`). If a query has only stop words, all of them must occur. A query of only \
            punctuation finds nothing. A query that only excludes words, on any side of `or`, is refused.

            **Typing errors**: if nothing is found, each word that no text has is tried with one letter inserted, deleted, replaced, or \
            swapped with the next. The answer is then for the variant that is found most often, and `correctedQuery` says which. Quoted \
            phrases and excluded words stay as they are.

            **Filters**: a hit must match all filters, so that with `topic` there are only stories and source summaries, and with `contributor` FAQs as well. If a filter \
            has several values, any of them may match. A `language` matches all tags that begin with its subtags, in any case: `zh` \
            matches `zh-Hant` (RFC 4647, basic filtering).""")
    public SearchPage search(@Valid @BeanParam SearchParams params) {
        dependencies.key(Dependencies.SEARCH);
        Criteria criteria = Criteria.of(
                params,
                Map.of(
                        Kind.TOPIC, linked(Kind.TOPIC, params.topic),
                        Kind.SOURCE, linked(Kind.SOURCE, params.source),
                        Kind.FAQ, linked(Kind.FAQ, params.faq),
                        Kind.CONTRIBUTOR, linked(Kind.CONTRIBUTOR, params.contributor)));
        return searches.page(params, criteria);
    }

    private List<UUID> linked(Kind kind, List<String> references) {
        return search.succession(addresses.filter(kind, kind.prefix(), references));
    }
}
