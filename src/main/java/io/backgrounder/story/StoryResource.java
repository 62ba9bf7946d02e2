package io.backgrounder.story;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Batches;
import io.backgrounder.address.Kind;
import io.backgrounder.article.ArticleRepository;
import io.backgrounder.cache.Stored;
import io.backgrounder.web.query.BatchParams;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.OneStatement;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import io.backgrounder.web.text.TextLanguages;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Published stories. */
@Path("/v1/stories")
@PermitAll
@Snapshot
@Tag(name = "Stories")
public class StoryResource {
    @Inject
    StoryRepository stories;

    @Inject
    Addresses addresses;

    @Inject
    Batches batches;

    @Inject
    ArticleRepository articles;

    @Inject
    RelatedRepository related;

    @Inject
    PastStories past;

    @Inject
    Dependencies dependencies;

    @GET
    @OneStatement
    @Operation(
            operationId = "listStories",
            summary = "List stories",
            description =
                    "Lists published stories, newest first, with their summaries; `include` adds more members. With `ids`, reads"
                            + " a batch of up to 100 by id or slug. Withdrawn stories are in no list.")
    public Page<Story> list(@Valid @BeanParam StoryFilter filter, @Valid @BeanParam BatchParams batch) {
        if (batch.isAsked()) {
            Set<String> members = filter.members();
            List<String> languages = TextLanguages.ranges(filter.textLanguage);
            return batches.read(Kind.STORY, batch.ids, ids -> stories.published(ids, members, languages), Story::id);
        }
        return stories.list(
                filter,
                Map.of(
                        Kind.TOPIC, addresses.filter(Kind.TOPIC, "topic", filter.topic),
                        Kind.SOURCE, addresses.filter(Kind.SOURCE, "source", filter.source),
                        Kind.FAQ, addresses.filter(Kind.FAQ, "faq", filter.faq),
                        Kind.CONTRIBUTOR, addresses.filter(Kind.CONTRIBUTOR, "contributor", filter.contributor)),
                articles.filtered("article", filter.article));
    }

    @GET
    @Path("{story}")
    @OneStatement
    @Stored
    @Operation(
            operationId = "getStory",
            summary = "Read a story",
            description =
                    "Returns the whole page of a story by slug or id: what happened, what is behind it, what the papers say,"
                            + " how we got here, its FAQs, its topics and its contributors. `include=faqs.items,related` adds the answers of its FAQs and"
                            + " its related stories. `related` is a query, whose results change without an event of this story. A former"
                            + " slug answers 308 to the current address; a withdrawn story answers 410 with the reason.")
    public Story get(
            @Parameter(description = "Slug or id of the story", example = "high-seas-treaty-enters-into-force")
                    @RestPath
                    String story,
            @Valid @BeanParam StoryParams params) {
        Set<String> members = params.members();
        List<String> languages = TextLanguages.ranges(params.textLanguage);
        if (params.asOf == null && !params.wantsRelated()) {
            Optional<Story> found = stories.readable(story, members, languages);
            if (found.isPresent()) {
                return found.get();
            }
        }
        dependencies.requireSnapshot();
        if (params.asOf == null) {
            UUID id = addresses.resolve(Kind.STORY, story);
            return with(published(id, story, members, languages), id, params);
        }
        UUID id = addresses.existing(Kind.STORY, story);
        return with(past.at(id, params.asOf, members.contains(StorySections.FAQ_ITEMS), languages), id, params);
    }

    private Story published(UUID id, String reference, Set<String> members, List<String> languages) {
        return stories.published(List.of(id), members, languages).stream()
                .findFirst()
                .orElseThrow(() -> addresses.missing(Kind.STORY, reference));
    }

    private Story with(Story story, UUID id, StoryParams params) {
        return params.wantsRelated() ? story.with().related(related.closest(id)).build() : story;
    }
}
