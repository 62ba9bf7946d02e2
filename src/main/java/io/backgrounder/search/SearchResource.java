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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds published content by its words. */
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
                    Stories, FAQs, topics, sources and source summaries that have the words of `q`, the best first. Case and accents do not \
                    matter; nor do endings, where the language of the text has a stemmer. What stands together, as `Node.js` or `AT&T`, is \
                    found by its parts and as a whole. Chinese, Japanese, Korean, Hebrew and other scripts without a stemmer are searched \
                    by their letters, so that any part of a word is found; Thai, Lao, Khmer and Burmese by the words of a dictionary.

                    **Order**: what is called exactly as was asked comes first. The rest goes by `score`, which is \
                    `rank × 2^((publishedAt − 2025-01-01) ÷ 5 years)`; `rank` is PostgreSQL's `ts_rank`, divided by 1 + the logarithm of the \
                    number of the text's different words, with a weight of 1 for a word in a headline, question, name or alias, 0.4 in a summary, introduction or \
                    description, and 0.1 elsewhere. Topics and sources, which have no time, count as published on 2025-01-01. The order does \
                    not depend on the time of the request, so that a cursor stays where it is.

                    **Bounds**: ranked are the newest 300 with the words in their title, the newest 300 with the words anywhere, and 300 \
                    topics and sources with the words in their names; pages end there. `total` and `facets` count up to 2,000, and say where \
                    there are more. A phrase, or a row of letters of a script that is searched by its letters, is looked for in the newest \
                    600 documents that have its words. \
                    Of a text with more words than 1 MiB holds, what is behind is not searched. \
                    Stop words of a text's language need not be there beside other words, unless they are in a phrase or stand out by their \
                    capitals (`the WHO`); a query of these alone needs them all. One of punctuation alone finds nothing. One that only \
                    excludes, on any side of `or`, is refused.

                    **Typing errors**: where nothing is found, each word that no text has is tried with one letter more, less, other or \
                    exchanged with the next; what is then found most often is answered, and `correctedQuery` says so. Quoted phrases and \
                    what is excluded stay as they are.

                    **Filters**: what cannot meet one is not found, so that with `topic` there are only stories and source summaries. \
                    Of several values of one, any will do. A `language` is met by all tags that \
                    begin with its subtags, in any case: `zh` by `zh-Hant` (RFC 4647, basic filtering).""")
    public SearchPage search(@Valid @BeanParam SearchParams params) {
        dependencies.key(Dependencies.SEARCH);
        Criteria criteria = Criteria.of(
                params,
                search.succession(addresses.filter(Kind.TOPIC, "topic", params.topic)),
                addresses.filter(Kind.SOURCE, "source", params.source),
                addresses.filter(Kind.FAQ, "faq", params.faq));
        return searches.page(params, criteria);
    }
}
