package io.backgrounder.article;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Batches;
import io.backgrounder.address.Kind;
import io.backgrounder.address.MovedException;
import io.backgrounder.revision.Past;
import io.backgrounder.revision.PastParams;
import io.backgrounder.web.query.BatchParams;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Articles on which stories rest. */
@Path("/v1/articles")
@PermitAll
@Snapshot
@Tag(name = "Articles")
public class ArticleResource {
    @Inject
    ArticleRepository articles;

    @Inject
    Addresses addresses;

    @Inject
    Batches batches;

    @Inject
    Past past;

    @GET
    @Operation(
            operationId = "listArticles",
            summary = "List articles",
            description =
                    "Lists the articles that somebody has described, last updated first. With `url`, finds the article with an address,"
                            + " whether or not somebody has described it, if a story in lists names it. With `ids`, reads a batch of up"
                            + " to 100 described articles by id or slug.")
    public Page<Article> list(@Valid @BeanParam ArticleFilter filter, @Valid @BeanParam BatchParams batch) {
        return batch.isAsked()
                ? batches.read(Kind.ARTICLE, batch.ids, articles::published, Article::id)
                : articles.list(filter);
    }

    @GET
    @Path("{article}")
    @Operation(
            operationId = "getArticle",
            summary = "Read an article",
            description =
                    "Returns what is known of an article, by slug or id. `links.stories` lists the stories that name it; with"
                            + " `include=evidence`, they have the statements that rest on it. A former slug answers"
                            + " 308 to the current address; a withdrawn article answers 410.")
    public Article get(
            @Parameter(description = "Slug or id of the article", example = "it-came-down-in-our-wheat") @RestPath
                    String article,
            @Valid @BeanParam PastParams params) {
        if (params.asOf != null) {
            return past.page(Kind.ARTICLE, addresses.existing(Kind.ARTICLE, article), params.asOf, Article.class);
        }
        Article found = articles.readable(addresses.resolve(Kind.ARTICLE, article))
                .orElseThrow(() -> addresses.missing(Kind.ARTICLE, article));
        if (found.slug() != null && !article.equals(found.slug()) && !article.equals(found.id())) {
            throw new MovedException(Kind.ARTICLE, found.slug());
        }
        return found;
    }
}
