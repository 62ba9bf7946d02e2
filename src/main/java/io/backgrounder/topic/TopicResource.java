package io.backgrounder.topic;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Batches;
import io.backgrounder.address.Kind;
import io.backgrounder.revision.Past;
import io.backgrounder.revision.PastParams;
import io.backgrounder.web.query.BatchParams;
import io.backgrounder.web.query.OneStatement;
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

/** The entities that stories are about. */
@Path("/v1/topics")
@PermitAll
@Snapshot
@Tag(name = "Topics")
public class TopicResource {
    @Inject
    TopicRepository topics;

    @Inject
    Addresses addresses;

    @Inject
    Batches batches;

    @Inject
    Past past;

    @GET
    @OneStatement
    @Operation(
            operationId = "listTopics",
            summary = "List topics",
            description = "Lists topic entities by name. With `ids`, reads a batch of up to 100 by id or slug.")
    public Page<Topic> list(@Valid @BeanParam TopicFilter filter, @Valid @BeanParam BatchParams batch) {
        return batch.isAsked()
                ? batches.read(Kind.TOPIC, batch.ids, topics::published, Topic::id)
                : topics.list(filter);
    }

    @GET
    @Path("{topic}")
    @Operation(
            operationId = "getTopic",
            summary = "Read a topic",
            description =
                    "Returns a topic entity by slug or id. A former slug, or a topic that was merged, answers 308 to the"
                            + " current address; a deleted topic answers 410.")
    public Topic get(
            @Parameter(description = "Slug or id of the topic", example = "high-seas") @RestPath String topic,
            @Valid @BeanParam PastParams params) {
        if (params.asOf != null) {
            return past.page(Kind.TOPIC, addresses.existing(Kind.TOPIC, topic), params.asOf, Topic.class);
        }
        return topics.published(addresses.resolve(Kind.TOPIC, topic))
                .orElseThrow(() -> addresses.missing(Kind.TOPIC, topic));
    }
}
