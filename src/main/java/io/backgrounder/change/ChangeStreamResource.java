package io.backgrounder.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.backgrounder.web.connection.Streams;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.request.HeadRequest;
import io.backgrounder.web.request.NoStore;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.common.util.CommonSseUtil;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The change feed as server-sent events (WHATWG HTML, 9.2). A listener is a position in the log: the next changes are read when it has
 * taken those before, so that a slow listener costs no memory, and one that takes nothing is closed as idle.
 */
@Path("/v1/changes/stream")
@NoStore
@PermitAll
@Tag(name = "Changes")
public class ChangeStreamResource {
    private static final long RETRY_MILLIS = 2_000;
    private static final int AT_ONCE = 50;

    @Inject
    ChangeFeed feed;

    @Inject
    Streams streams;

    @Inject
    PublicUrl publicUrl;

    @Context
    Sse sse;

    /** Shorter than the idle timeouts on the way to the client, ours of 30 s among them. */
    @ConfigProperty(name = "backgrounder.changes.heartbeat", defaultValue = "15s")
    Duration heartbeat;

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "streamChanges",
            summary = "Follow changes live",
            description =
                    "The change feed as server-sent events, each sent as soon as its change is committed: its data is the change, its id"
                            + " the token that continues after it. Changes have no event type, so that `EventSource.onmessage` receives"
                            + " all of them. The stream starts now, or after `after` or `Last-Event-ID`, which `EventSource` sends by"
                            + " itself when it reconnects: nothing is missed or repeated. While nothing changes, a comment is sent every"
                            + " 15 seconds, or as the server is configured. Without `limit`, the stream does not end by itself; a server"
                            + " that stops ends it, and the next one continues it. If the stream fails, the last event has the type"
                            + " `failure`, which `onmessage` does not receive; it has no id, and its data is a problem. Then the"
                            + " connection breaks.")
    @APIResponse(
            responseCode = "200",
            description = "An endless stream of events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ChangeEvent.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/SyncTokenExpired")
    public Multi<OutboundSseEvent> stream(
            @Valid @BeanParam ChangeParams params,
            @Parameter(description = "The id of the last event that was received; takes precedence over `after`")
                    @RestHeader("Last-Event-ID")
                    String lastEventId,
            @Parameter(
                            description = "End the stream after this many changes; without it, the stream goes on",
                            example = "3")
                    @RestQuery
                    @Min(1)
                    @Max(1000)
                    Long limit,
            @Context RoutingContext request) {
        long start = start(params.after, lastEventId);
        // The header by which Quarkus REST tells its own client that the data is JSON, which nobody needs here.
        request.addHeadersEndHandler(end -> request.response().headers().remove(CommonSseUtil.SSE_CONTENT_TYPE));
        // Keeps nginx from collecting events before it passes them on.
        request.response().putHeader("X-Accel-Buffering", "no");
        return HeadRequest.is(request)
                ? Multi.createFrom().empty()
                : events(start, params.selection(), limit == null ? Long.MAX_VALUE : limit, request);
    }

    /** The listener has gone before the first event. */
    @ServerExceptionMapper
    Response gone(ClosedChannelException e) {
        return Response.noContent().build();
    }

    private long start(String after, String lastEventId) {
        if (lastEventId != null && !lastEventId.isEmpty()) {
            return feed.position("Last-Event-ID", lastEventId);
        }
        return after == null ? feed.end() : feed.position("after", after);
    }

    /** The events of a stream. The first one says where to continue if the connection is cut before anything has changed. */
    private Multi<OutboundSseEvent> events(long start, ChangeSelection selection, long limit, RoutingContext request) {
        String log = feed.id();
        ObjectWriter json = publicUrl.writer(request);
        AtomicLong left = new AtomicLong(limit);
        OutboundSseEvent hello = comment("hello", new ChangeToken(log, start))
                .reconnectDelay(RETRY_MILLIS)
                .build();
        Multi<OutboundSseEvent> changes = Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicLong(start),
                        position -> feed.after(
                                        position.get(), selection, (int) Math.min(AT_ONCE, left.get()), heartbeat)
                                .invoke(slice -> position.set(slice.next()))
                                .invoke(slice -> left.addAndGet(-slice.changes().size())))
                .whilst(slice -> left.get() > 0 && !feed.isClosing())
                .onItem()
                .transformToIterable(slice -> events(log, slice, json))
                .onFailure()
                .recoverWithMulti(e -> broken(request, e));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(hello), changes);
    }

    /** Makes each event when those before it have been sent. */
    private Iterable<OutboundSseEvent> events(String log, ChangeSlice slice, ObjectWriter json) {
        if (slice.isEmpty()) {
            return List.of(
                    comment("still here", new ChangeToken(log, slice.next())).build());
        }
        return () -> slice.changes().stream()
                .map(Change::of)
                .map(item -> event(log, item, json))
                .iterator();
    }

    private OutboundSseEvent event(String log, Change item, ObjectWriter json) {
        return sse.newEventBuilder()
                .id(new ChangeToken(log, item.position()).toString())
                .data(text(item, json))
                .build();
    }

    /** A comment with an id: without data it is no event, and yet clients remember it as the last one. */
    private OutboundSseEvent.Builder comment(String text, ChangeToken token) {
        return sse.newEventBuilder().id(token.toString()).comment(text);
    }

    /** Writes the JSON here, and not in the framework: if that fails at an event, the listener waits for ever. */
    private static String text(Change item, ObjectWriter json) {
        try {
            return json.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts the listener off. It will continue from where it is, since the last event has no id. */
    private Multi<OutboundSseEvent> broken(RoutingContext request, Throwable e) {
        if (feed.isClosing()) {
            return Multi.createFrom().empty();
        }
        streams.breakOff(request, e, problem -> "event:failure\ndata:" + problem + "\n\n");
        return Multi.createFrom().nothing();
    }
}
