package io.backgrounder.change;

import io.backgrounder.web.request.NoStore;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The change feed, for clients that keep a copy. */
@Path("/v1/changes")
@NoStore
@PermitAll
@Tag(name = "Changes")
public class ChangeResource {
    /** The time before the idle timeout of the connection at which a request is answered at the latest. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    @Inject
    ChangeFeed feed;

    @ConfigProperty(name = "quarkus.http.idle-timeout")
    Duration idleTimeout;

    @GET
    @Blocking
    @Operation(
            operationId = "listChanges",
            summary = "Read the change feed",
            description =
                    "Lists the changes that readers could see, oldest first: each change once, none missed, withdrawals and deletions"
                            + " included. Without `after`, it starts at the beginning; the last line of an export has the token that"
                            + " continues after it. Follow `nextToken` while `hasMore` is true, and come back with it later, or let"
                            + " `wait` hold the request until there is a change. Of old changes, only the newest one of each resource is"
                            + " kept, and all corrections.")
    @APIResponse(
            responseCode = "200",
            description = "Changes, and the token that continues after them",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/SyncTokenExpired")
    public Uni<ChangePage> list(@Valid @BeanParam ChangeListParams params) {
        String log = feed.id();
        long start = params.after == null ? 0 : feed.position("after", params.after);
        Duration wait = Duration.ofSeconds(params.wait);
        Duration longest = idleTimeout.minus(MARGIN);
        return feed.after(start, params.selection(), params.limit, wait.compareTo(longest) < 0 ? wait : longest)
                .map(slice -> new ChangePage(
                        slice.changes().stream().map(Change::of).toList(),
                        new ChangeToken(log, slice.next()).toString(),
                        slice.hasMore()));
    }
}
