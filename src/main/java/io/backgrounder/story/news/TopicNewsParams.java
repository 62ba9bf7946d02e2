package io.backgrounder.story.news;

import io.backgrounder.web.query.ListParams;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters of what is new in a topic. */
public class TopicNewsParams extends ListParams {
    @Parameter(
            description =
                    "When the reader has last read (RFC 3339), such as the first `contentUpdatedAt` of the last answer",
            required = true,
            example = "2026-01-01T00:00:00Z")
    @RestQuery
    @NotNull
    public Instant since;
}
