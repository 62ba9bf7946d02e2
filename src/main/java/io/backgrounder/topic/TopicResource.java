package io.backgrounder.topic;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Batches;
import io.backgrounder.address.Kind;
import io.backgrounder.revision.LocalizedPastParams;
import io.backgrounder.web.query.BatchParams;
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
    PastTopics past;

    @GET
    @OneStatement
    @Operation(
            operationId = "listTopics",
            summary = "List topics",
            description =
                    "Lists topic entities by name; `include=image` adds their images. With `ids`, reads a batch of up to 100 by id or slug.")
    public Page<Topic> list(@Valid @BeanParam TopicFilter filter, @Valid @BeanParam BatchParams batch) {
        return batch.isAsked()
                ? batches.read(
                        Kind.TOPIC,
                        batch.ids,
                        ids -> topics.published(ids, filter.wantsImage(), TextLanguages.ranges(filter.textLanguage)),
                        Topic::id)
                : topics.list(filter, addresses.filter(Kind.TOPIC, "broader", filter.broader));
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
            @Valid @BeanParam LocalizedPastParams params) {
        List<String> languages = TextLanguages.ranges(params.textLanguage);
        if (params.asOf != null) {
            return past.at(addresses.existing(Kind.TOPIC, topic), params.asOf, languages);
        }
        return topics.published(List.of(addresses.resolve(Kind.TOPIC, topic)), true, languages).stream()
                .findFirst()
                .orElseThrow(() -> addresses.missing(Kind.TOPIC, topic));
    }
}
