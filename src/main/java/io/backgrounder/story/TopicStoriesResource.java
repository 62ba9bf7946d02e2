package io.backgrounder.story;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The stories of a topic, and the topics that are related through them. */
@Path("/v1/topics/{topic}")
@PermitAll
@Snapshot
@Tag(name = "Topics")
public class TopicStoriesResource {
    @Inject
    StoryRepository stories;

    @Inject
    RelatedRepository related;

    @Inject
    Addresses addresses;

    @GET
    @Path("stories")
    @Operation(
            operationId = "listTopicStories",
            summary = "List a topic's stories",
            description = "Lists stories about, or mentioning, the topic, newest first.")
    public Page<Story> stories(
            @Parameter(description = "Slug or id of the topic", example = "high-seas") @RestPath String topic,
            @Valid @BeanParam StoryListParams params) {
        return stories.list(params, Map.of(Kind.TOPIC, List.of(addresses.existing(Kind.TOPIC, topic))));
    }

    @GET
    @Path("related")
    @Operation(
            operationId = "listRelatedTopics",
            summary = "List related topics",
            description =
                    "Lists topics that appear in stories together with this one, most frequent first. `stories` counts the"
                            + " shared stories among the topic's newest 500.")
    public Page<RelatedTopic> related(
            @Parameter(description = "Slug or id of the topic", example = "high-seas") @RestPath String topic,
            @Valid @BeanParam ListParams params) {
        return related.topics(addresses.existing(Kind.TOPIC, topic), params);
    }
}
