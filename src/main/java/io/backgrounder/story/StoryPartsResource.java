package io.backgrounder.story;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.coverage.SourceSummary;
import io.backgrounder.timeline.TimelineEntry;
import io.backgrounder.web.query.ListParams;
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

/** The parts of one story as lists of their own, and its related stories. */
@Path("/v1/stories/{story}")
@PermitAll
@Snapshot
@Tag(name = "Stories")
public class StoryPartsResource {
    private static final String EXAMPLE = "high-seas-treaty-enters-into-force";

    @Inject
    Addresses addresses;

    @Inject
    StoryParts parts;

    @Inject
    RelatedRepository related;

    @GET
    @Path("source-summaries")
    @Operation(
            operationId = "listStorySourceSummaries",
            summary = "List a story's source summaries",
            description = "Lists the summaries of what each source reports about the story, in the editor's order.")
    public Page<SourceSummary> sourceSummaries(
            @Parameter(description = "Slug or id of the story", example = EXAMPLE) @RestPath String story,
            @Valid @BeanParam ListParams params) {
        return parts.sourceSummaries(addresses.existing(Kind.STORY, story), params);
    }

    @GET
    @Path("timeline")
    @Operation(
            operationId = "listStoryTimeline",
            summary = "List the entries of a story's timeline",
            description =
                    "Lists what happened when, by the earliest time that each date may mean, the less precise first, then in the"
                            + " editor's order.")
    public Page<TimelineEntry> timeline(
            @Parameter(description = "Slug or id of the story", example = EXAMPLE) @RestPath String story,
            @Valid @BeanParam ListParams params) {
        return parts.timeline(addresses.existing(Kind.STORY, story), params);
    }

    @GET
    @Path("faqs")
    @Operation(
            operationId = "listStoryFaqs",
            summary = "List a story's FAQs",
            description =
                    "Lists common questions that go deeper, in the editor's order. `include=items` adds their answers.")
    public Page<StoryFaq> faqs(
            @Parameter(description = "Slug or id of the story", example = EXAMPLE) @RestPath String story,
            @Valid @BeanParam StoryFaqParams params) {
        return parts.faqs(addresses.existing(Kind.STORY, story), params);
    }

    @GET
    @Path("topics")
    @Operation(
            operationId = "listStoryTopics",
            summary = "List a story's topics",
            description = "Lists the topics that the story is about or mentions, in the editor's order.")
    public Page<StoryTopic> topics(
            @Parameter(description = "Slug or id of the story", example = EXAMPLE) @RestPath String story,
            @Valid @BeanParam ListParams params) {
        return parts.topics(addresses.existing(Kind.STORY, story), params);
    }

    @GET
    @Path("related")
    @Operation(
            operationId = "listRelatedStories",
            summary = "List related stories",
            description =
                    "Lists stories that share topics with this one, most closely related first. Each shared topic counts"
                            + " 1000 / (1 + ln n), or twice that if both stories are about it and do not just mention it. n is the number of"
                            + " the topic's newest stories that were considered, at most 200, so that a rare topic counts more than a common"
                            + " one. `score` is the rounded sum; among equal scores, the newest story comes first.")
    public Page<RelatedStory> related(
            @Parameter(description = "Slug or id of the story", example = EXAMPLE) @RestPath String story,
            @Valid @BeanParam ListParams params) {
        return related.stories(addresses.existing(Kind.STORY, story), params);
    }
}
