package io.backgrounder.webhook;

import static io.backgrounder.Documents.json;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/** A program that webhooks lead to: answers as the test wants, and remembers what came. */
final class Receiver implements AutoCloseable {
    final List<Message> received = new CopyOnWriteArrayList<>();
    volatile ToIntFunction<Message> answer = message -> 204;
    volatile String retryAfter = "soon";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What came in one request, and what it was answered. */
    record Message(String host, String id, long timestamp, String signature, String body, int[] status) {
        JsonNode event() {
            return json(body);
        }

        String resource() {
            return event().at("/data/resource/id").asText();
        }

        long position() {
            return event().at("/data/position").asLong();
        }

        boolean accepted() {
            return status[0] < 300;
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hook?from=news";
    }

    List<Message> accepted() {
        return received.stream().filter(Message::accepted).toList();
    }

    List<String> types() {
        return accepted().stream()
                .map(message -> message.event().path("type").asText())
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Message message = new Message(
                    exchange.getRequestHeaders().getFirst("Host"),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    new int[1]);
            message.status[0] = answer.applyAsInt(message);
            received.add(message);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            exchange.sendResponseHeaders(message.status[0], -1);
        }
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "nothing happened");
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
