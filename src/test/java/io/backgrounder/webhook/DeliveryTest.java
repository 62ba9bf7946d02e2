package io.backgrounder.webhook;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.access.Keys;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What receivers are sent. */
@QuarkusTest
class DeliveryTest {
    private static final ObjectNode FAQS = object("types", List.of("faq"));

    private Receiver receiver;
    private final List<Hook> hooks = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        hooks.forEach(Hook::close);
        receiver.close();
    }

    private Hook hook(Object... members) {
        hooks.add(Hook.to(receiver.url(), members));
        return hooks.get(hooks.size() - 1);
    }

    /** A new FAQ, or another state of it; gives back the position of the change. */
    private static long write(String slug, int version) {
        ObjectNode faq = faq("slug", slug, "language", "en", "question", "Version " + version, "items", List.of());
        String position = (version == 0 ? Editor.create("faqs/" + slug, faq) : Editor.replace("faqs/" + slug, faq))
                .then()
                .statusCode(version == 0 ? 201 : 200)
                .extract()
                .header("Content-Position");
        return Long.parseLong(position);
    }

    /** By the text of the specification, and not by our code. */
    private static String signature(Receiver.Message message, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signed = String.join(".", message.id(), String.valueOf(message.timestamp()), message.body());
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anEventIsThinAndSigned() throws InterruptedException {
        Hook hook = hook(FAQS);
        long position = write("hook-signed", 0);
        Receiver.await(() -> !receiver.received.isEmpty());
        Receiver.Message message = receiver.received.get(0);
        assertEquals(signature(message, hook.key()), message.signature());
        assertTrue(Math.abs(Instant.now().getEpochSecond() - message.timestamp()) < 20);
        String id = Editor.document("faqs/hook-signed").path("id").asText();
        JsonNode event = message.event();
        Instant.parse(event.path("timestamp").asText());
        ((ObjectNode) event).remove("timestamp");
        assertEquals(json("""
            {"type": "faq.created", "data": {"position": %d, "action": "created", "resource": {"type": "faq", "id": "%s"},
            "revision": 1, "significant": true, "sections": [], "derived": false, "links": {"self": "/v1/faqs/%s"}}}""".formatted(position, id, id)), event);
        Receiver.await(
                () -> hook.get("/deliveries").extract().path("data[0].status").equals("delivered"));
        hook.get("/deliveries/" + message.id())
                .statusCode(200)
                .body("event.data.resource.id", equalTo(id))
                .body("attempts", is(1))
                .body("responseStatus", is(204));
    }

    @Test
    void allArrivesInOrderThoughTheReceiverFailsAtRandom() throws InterruptedException {
        Random random = new Random(4);
        receiver.answer = message -> random.nextInt(3) == 0 ? 500 : 200;
        hook(FAQS);
        Map<String, TreeSet<Long>> written = new HashMap<>();
        for (int version = 0; version < 6; version++) {
            for (String slug : List.of("hook-order-a", "hook-order-b", "hook-order-c")) {
                long position = write(slug, version);
                String id = Editor.document("faqs/" + slug).path("id").asText();
                written.computeIfAbsent(id, faq -> new TreeSet<>()).add(position);
            }
        }
        Receiver.await(() -> receiver.accepted().size() >= 18);
        Map<String, List<Long>> arrived = new HashMap<>();
        receiver.accepted()
                .forEach(message -> arrived.computeIfAbsent(message.resource(), faq -> new ArrayList<>())
                        .add(message.position()));
        written.forEach((faq, positions) -> assertEquals(List.copyOf(positions), arrived.get(faq)));
        assertTrue(receiver.received.size() > 18, "nothing failed");
        Map<Long, String> ids = new HashMap<>();
        receiver.received.forEach(message -> assertEquals(
                message.id(), ids.computeIfAbsent(message.position(), first -> message.id()), "the id is stable"));
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() throws IOException, InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver slow = new Receiver()) {
            slow.answer = message -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return 200;
            };
            hooks.add(Hook.to(slow.url(), FAQS));
            hook(FAQS);
            for (int i = 0; i < 12; i++) {
                write("hook-slow-" + i, 0);
            }
            Receiver.await(() -> receiver.accepted().size() == 12);
            assertEquals(0, slow.received.size());
            end.countDown();
            Receiver.await(() -> slow.accepted().size() == 12);
        }
    }

    @Test
    void goneDisablesIt() throws InterruptedException {
        receiver.answer = message -> 410;
        Hook hook = hook(FAQS);
        write("hook-gone", 0);
        Receiver.await(() -> !hook.get("").extract().jsonPath().getBoolean("enabled"));
        hook.get("").body("disabledReason", containsString("410"));
        write("hook-gone", 1);
        Keys.as(Keys.ADMIN)
                .get("/admin/v1/audit-events?action=disable&resource=" + hook.id())
                .then()
                .body("data.actor", contains("system"));
        assertThat(receiver.received, hasSize(1));
        receiver.answer = message -> 200;
        hook.patch(object("enabled", true)).statusCode(200);
        Receiver.await(() -> receiver.accepted().size() == 2);
        assertEquals(List.of("faq.created", "faq.updated"), receiver.types());
    }

    @Test
    void aRedirectIsAFailure() throws InterruptedException {
        receiver.answer = message -> receiver.received.isEmpty() ? 307 : 200;
        Hook hook = hook();
        hook.test().statusCode(201);
        Receiver.await(() -> !receiver.accepted().isEmpty());
        assertEquals(receiver.received.get(0).id(), receiver.received.get(1).id());
        assertThat(receiver.received, hasSize(2));
        assertEquals("webhook.test", receiver.types().get(0));
        assertEquals(hook.id(), receiver.received.get(1).resource());
    }

    @Test
    void bothSecretsSignDuringTheOverlap() throws InterruptedException {
        Hook first = hook();
        Hook second = first.rotated(3600);
        first.test().statusCode(201);
        Receiver.await(() -> receiver.received.size() == 1);
        Receiver.Message message = receiver.received.get(0);
        assertEquals(signature(message, second.key()) + " " + signature(message, first.key()), message.signature());
        Hook third = first.rotated(0);
        first.test().statusCode(201);
        Receiver.await(() -> receiver.received.size() == 2);
        message = receiver.received.get(1);
        assertEquals(signature(message, third.key()), message.signature());
    }

    @Test
    void aReplaySendsOnceMoreUnderOtherIds() throws InterruptedException {
        Hook hook = hook(FAQS);
        long from = write("hook-replay", 0);
        write("hook-replay", 1);
        Receiver.await(() -> receiver.accepted().size() == 2);
        hook.replay(from).statusCode(201).body("fromPosition", is((int) from));
        Receiver.await(() -> receiver.accepted().size() == 4);
        List<String> types = List.of("faq.created", "faq.updated", "faq.created", "faq.updated");
        assertEquals(types, receiver.types());
        assertNotEquals(receiver.received.get(0).id(), receiver.received.get(2).id());
    }

    @Test
    void theLogSaysWhyAndWhen() throws InterruptedException {
        receiver.answer = message -> 503;
        Hook hook = hook();
        hook.test();
        hook.test();
        Receiver.await(() -> hook.get("/deliveries").extract().jsonPath().getInt("data[0].attempts") > 1);
        hook.get("/deliveries?status=pending&limit=1&total=true")
                .statusCode(200)
                .body("page.total", is(2))
                .body("data.status", contains("pending"))
                .body("data.error", contains("answered 503"))
                .body("data.responseStatus", contains(503));
        String cursor = hook.get("/deliveries?limit=1").extract().path("page.nextCursor");
        hook.get("/deliveries?limit=1&cursor=" + cursor).statusCode(200).body("data", hasSize(1));
        hook.get("/deliveries?status=delivered").body("data", hasSize(0));
        hook.get("/deliveries?status=lost").statusCode(400);
        hook.get("/deliveries/msg_00000000000000000000000000").statusCode(404);
        hook.patch(object("url", "http://127.0.0.1:1/")).statusCode(200);
        Receiver.await(() -> hook.get("/deliveries").extract().path("data[0].responseStatus") == null);
        hook.get("/deliveries").body("data[0].error", containsString("refused"));
    }
}
