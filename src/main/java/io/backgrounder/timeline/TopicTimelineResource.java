package io.backgrounder.timeline;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
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

/** The timeline of a topic, made of those of its stories. */
@Path("/v1/topics/{topic}/timeline")
@PermitAll
@Snapshot
@Tag(name = "Topics")
public class TopicTimelineResource {
    @Inject
    Addresses addresses;

    @Inject
    TopicTimelineRepository timelines;

    @GET
    @Operation(
            operationId = "listTopicTimeline",
            summary = "List the timeline of a topic",
            description =
                    "Lists the entries of the timelines of all stories that have the topic and are in lists, each with its story, by the"
                            + " earliest time that each date may mean, the less precise first. The first page is around today, or `around`;"
                            + " `page.previousCursor` leads to what was before, `page.nextCursor` to what came after. Entries with the same"
                            + " day and title, or the same `sameAs`, are shown once: that of the story that was created first.")
    public Page<TopicTimelineEntry> timeline(
            @Parameter(description = "Slug or id of the topic", example = "united-nations") @RestPath String topic,
            @Valid @BeanParam TopicTimelineParams params) {
        return timelines.page(addresses.existing(Kind.TOPIC, topic), params);
    }
}
