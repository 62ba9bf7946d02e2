package io.backgrounder.story.news;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import io.backgrounder.web.query.SqlReader;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is new in a topic since a reader last read about it. */
@Path("/v1/topics/{topic}/news")
@PermitAll
@Snapshot
@Tag(name = "Topics")
public class TopicNewsResource {
    @Inject
    Addresses addresses;

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    @GET
    @Operation(
            operationId = "listTopicNews",
            summary = "List what is new in a topic",
            description =
                    "Lists the stories of the topic that are new since a time, or have changed significantly since, the last changed first."
                            + " `getStoryNews` tells what has changed in one of them.")
    public Page<TopicNews> news(
            @Parameter(description = "Slug or id of the topic", example = "high-seas") @RestPath String topic,
            @Valid @BeanParam TopicNewsParams params) {
        UUID id = addresses.existing(Kind.TOPIC, topic);
        dependencies.key(Kind.storiesOf(Kind.TOPIC.id(id)));
        dependencies.key(Kind.STORIES_BY_UPDATE);
        return ListQuery.sql(
                        database,
                        "s.id, s.slug, s.language, s.headline, s.summary, s.published_at, s.content_updated_at",
                        "story_topic l join story s on s.id = l.story_id",
                        row -> TopicNews.of(row, params.since))
                .where("l.topic_id = :topic", "topic", id)
                .where("l.listed_at is not null")
                .where("l.content_updated_at > :since", "since", params.since)
                .descending(true)
                .key("l.content_updated_at", Instant.class)
                .key("l.story_id", UUID.class)
                .page(params);
    }
}
