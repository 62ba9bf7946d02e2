package io.backgrounder.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where webhooks may lead. */
class TargetGuardTest {
    private record Config(boolean allowHttp, boolean allowPrivateTargets) implements WebhookConfig {
        @Override
        public Duration firstRetry() {
            return Duration.ofSeconds(1);
        }
    }

    private static final Config STRICT = new Config(false, false);

    private static TargetGuard.Names names(String... addresses) {
        return host -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        };
    }

    private static Optional<String> fault(String... addresses) {
        return new TargetGuard(STRICT, names(addresses)).fault("https://partner.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublicIsRefused(String address) {
        assertTrue(fault(address).isPresent());
        assertTrue(fault("93.184.215.14", address).isPresent(), "among others");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.169.0.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2606:4700:4700::1111",
                "2001:4860:4860::8888",
                "2a00:1450:4001:80b::200e"
            })
    void whatIsPublicIsNot(String address) {
        assertEquals(Optional.empty(), fault(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.example/",
                "https://127.0.0.1/",
                "https://127.0.0.1./",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://1.1.1.1.1/",
                "https://1.1.1.256/",
                "https://a..b/",
                "https://-a.example/",
                "https://user@partner.example/",
                "https://[::1]/",
                "https://localhost/",
                "https://partner.example:65536/"
            })
    void aUrlThatCanBeReadInTwoWaysIsRefused(String url) {
        TargetGuard guard = new TargetGuard(
                STRICT, host -> InetAddress.getAllByName(host.equals("partner.example") ? "1.1.1.1" : host));
        assertTrue(guard.fault(url).isPresent());
    }

    @Test
    void aNameMayYetGetAnAddress() {
        TargetGuard guard = new TargetGuard(STRICT, host -> {
            throw new UnknownHostException(host);
        });
        assertEquals(Optional.empty(), guard.fault("https://partner.example/"));
    }

    /** Each look-up of the name gives the next of these. */
    private static AttemptResult attempt(Config config, Receiver receiver, String... addresses) {
        Queue<String> answers = new ArrayDeque<>(List.of(addresses));
        TargetGuard guard =
                new TargetGuard(config, host -> new InetAddress[] {InetAddress.getByName(answers.remove())});
        Vertx vertx = Vertx.vertx();
        Sender sender = new Sender(vertx, guard);
        try {
            return sender.send(new Deliveries.Claim(
                            new UUID(1, 2),
                            new UUID(1, 3),
                            "http://partner.example:" + receiver.port() + "/",
                            "{}",
                            1,
                            List.of(new byte[32])))
                    .toCompletableFuture()
                    .join();
        } finally {
            sender.close();
            vertx.close();
        }
    }

    @Test
    void aNameThatHasMovedToAPrivateAddressGetsNoConnection() throws IOException {
        try (Receiver receiver = new Receiver()) {
            AttemptResult answer = attempt(new Config(true, false), receiver, "127.0.0.1");
            assertFalse(answer.isDelivered());
            assertTrue(answer.error().contains("127.0.0.1"), answer.error());
            assertTrue(receiver.received.isEmpty());
        }
    }

    @Test
    void theAddressThatWasCheckedIsTheOneThatIsUsed() throws IOException {
        try (Receiver receiver = new Receiver()) {
            AttemptResult answer = attempt(new Config(true, true), receiver, "127.0.0.1");
            assertNull(answer.error());
            assertEquals(
                    "partner.example:" + receiver.port(),
                    receiver.received.get(0).host());
        }
    }
}
