package io.backgrounder.webhook;

import io.backgrounder.web.connection.DaemonThreads;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes an attempt: resolves the host name, connects to an address that the guard has accepted, and posts the event. */
@ApplicationScoped
class Sender {
    static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int CONNECT_MILLIS = 5_000;
    /** Shorter than receivers keep an idle connection, so that they do not close one while a request is sent on it. */
    private static final int KEEP_ALIVE_SECONDS = 3;

    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_LOOKUPS = 32;
    /** The most bytes of a response body that are read; the status is enough. */
    private static final int MOST_OF_A_BODY = 8 << 10;

    private final Vertx vertx;
    private final TargetGuard guard;
    private final HttpClient client;
    private final ExecutorService lookups = DaemonThreads.atMost(MOST_LOOKUPS, "webhook-lookup");

    @Inject
    Sender(Vertx vertx, TargetGuard guard) {
        this.vertx = vertx;
        this.guard = guard;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setVerifyHost(true)
                .setTrustAll(false));
    }

    @PreDestroy
    void close() {
        lookups.shutdownNow();
        client.close();
    }

    /** Makes an attempt. The stage never fails: errors are in the result. */
    CompletionStage<AttemptResult> send(Deliveries.Claim claim) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        return CompletableFuture.supplyAsync(() -> request(claim), lookups)
                .thenCompose(request -> post(request, claim, deadline).toCompletionStage())
                .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) -> failure == null ? answer : AttemptResult.none(describe(failure)));
    }

    /** Builds the request. If a host name has several addresses, successive attempts take turns. */
    private RequestOptions request(Deliveries.Claim claim) {
        try {
            Target target = guard.target(claim.url());
            InetAddress[] addresses = guard.addresses(target);
            String address = addresses[(claim.attempt() - 1) % addresses.length].getHostAddress();
            return new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setServer(SocketAddress.inetSocketAddress(target.port(), address))
                    .setHost(target.host())
                    .setPort(target.port())
                    .setSsl(target.tls())
                    .setURI(target.path())
                    .setFollowRedirects(false);
        } catch (TargetGuard.RefusedException | UnknownHostException e) {
            throw new CompletionException(e);
        }
    }

    private Future<AttemptResult> post(RequestOptions options, Deliveries.Claim claim, long deadline) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            return Future.failedFuture(new TimeoutException());
        }
        String id = WebhookDeliveryEntity.text(claim.id());
        long timestamp = Instant.now().getEpochSecond();
        options.putHeader("content-type", "application/json")
                .putHeader("user-agent", "Backgrounder")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", String.valueOf(timestamp))
                .putHeader("webhook-signature", Signature.of(id, timestamp, claim.event(), claim.secrets()));
        return client.request(options).compose(request -> {
            long timer = vertx.setTimer(left, expired -> request.reset());
            return request.send(claim.event())
                    .compose(response -> drained(request, response))
                    .onComplete(done -> vertx.cancelTimer(timer));
        });
    }

    /** The result, once the response has been read and the connection is free for another request, or has been closed. */
    private static Future<AttemptResult> drained(HttpClientRequest request, HttpClientResponse response) {
        AttemptResult answer = AttemptResult.of(response.statusCode(), response.getHeader("retry-after"));
        Promise<AttemptResult> end = Promise.promise();
        long[] read = {0};
        response.handler(part -> {
            read[0] += part.length();
            if (read[0] > MOST_OF_A_BODY) {
                request.reset();
            }
        });
        response.exceptionHandler(cut -> end.tryComplete(answer));
        response.endHandler(complete -> end.tryComplete(answer));
        return end.future();
    }

    private static String describe(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TimeoutException || cause instanceof StreamResetException) {
            return "no answer within " + TIMEOUT.toSeconds() + " s";
        } else if (cause instanceof UnknownHostException) {
            return "the host name has no address";
        } else if (cause instanceof TargetGuard.RefusedException) {
            return "the URL " + cause.getMessage();
        }
        // Vert.x wraps TLS errors.
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
