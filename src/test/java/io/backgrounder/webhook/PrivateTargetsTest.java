package io.backgrounder.webhook;

import static io.backgrounder.Documents.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.backgrounder.IsolatedProfile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As the server is configured unless somebody allows more. */
@QuarkusTest
@TestProfile(IsolatedProfile.class)
class PrivateTargetsTest {
    @Inject
    Webhooks webhooks;

    @ParameterizedTest
    @ValueSource(strings = {"http://partner.example/", "https://localhost/", "https://10.0.0.1/", "https://0x7f.1/"})
    void itIsRefusedWhenItIsMade(String url) {
        Hook.post(Hook.ADDRESS, object("url", url)).statusCode(422).body("errors.pointer", contains("/url"));
    }

    @Test
    void itGetsNoPacketWhenItIsThereAlready() throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Hook hook = Hook.to("https://partner.example/")) {
            String url = "https://127.0.0.1:" + socket.getLocalPort() + "/";
            QuarkusTransaction.requiringNew()
                    .run(() -> webhooks.update(
                            "url = ?1 where id = ?2",
                            url,
                            WebhookEntity.parse(hook.id()).orElseThrow()));
            hook.test().statusCode(201);
            Receiver.await(() -> hook.get("/deliveries").extract().path("data[0].error") != null);
            hook.get("/deliveries").body("data[0].error", containsString("not a public address"));
            socket.setSoTimeout(100);
            assertThrows(SocketTimeoutException.class, socket::accept);
        }
    }
}
