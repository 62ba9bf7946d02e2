package io.backgrounder.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.backgrounder.Logged;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connection that our own fault ends leaves a line in the log; one that its client ends leaves none. */
class ConnectionFaultsTest {
    @ParameterizedTest
    @CsvSource({"OURS, 1", "NETWORK, 0", "CLIENT, 0"})
    void onlyOurOwnFaultsAreLogged(Fault fault, int lines) {
        EmbeddedChannel channel = new EmbeddedChannel(new ConnectionFaults());
        try (Logged logged = new Logged()) {
            channel.pipeline().fireExceptionCaught(fault.cause);
            assertEquals(lines, logged.lines().size(), () -> logged.lines().toString());
        }
        assertSame(fault.cause, assertThrows(fault.cause.getClass(), channel::checkException));
    }

    private enum Fault {
        OURS(new IllegalStateException()),
        NETWORK(new IOException("Connection reset by peer")),
        CLIENT(new DecoderException("not TLS"));

        private final Exception cause;

        Fault(Exception cause) {
            this.cause = cause;
        }
    }
}
