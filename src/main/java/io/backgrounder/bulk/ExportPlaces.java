package io.backgrounder.bulk;

import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.request.Client;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Limits how many exports are sent at the same time. Each holds a connection to the database while its client reads. No client can take all
 * places, and a client that does not read is disconnected when others wait.
 */
class ExportPlaces {
    static final int ALL = 4;
    static final int EACH = 2;
    /** A slow reader reads what is buffered for it in less time. Tests wait less. */
    long patienceNanos = TimeUnit.SECONDS.toNanos(10);

    private final List<Place> taken = new ArrayList<>();

    private record Place(String client, HttpConnection connection, Output out) {}

    /** Sends an export in a place, which is held until the export ends. */
    void send(RoutingContext request, OutputStream out, StreamingOutput export) throws IOException {
        Place place = new Place(Client.of(request), request.request().connection(), new Output(out));
        take(place);
        try {
            export.write(place.out);
        } finally {
            leave(place);
        }
    }

    private synchronized void take(Place place) {
        if (taken.stream().filter(other -> other.client.equals(place.client)).count() >= EACH) {
            throw new ProblemException(
                    ProblemType.SERVICE_UNAVAILABLE,
                    "You already have " + EACH + " exports in progress. Try again when one of them has ended.");
        } else if (taken.size() >= ALL) {
            taken.stream()
                    .min(Comparator.comparingLong(other -> other.out.moved))
                    .filter(other -> System.nanoTime() - other.out.moved > patienceNanos)
                    .ifPresent(ExportPlaces::cutOff);
            throw new ProblemException(
                    ProblemType.SERVICE_UNAVAILABLE,
                    "Too many exports are in progress. Try again when one of them has ended.");
        }
        taken.add(place);
    }

    /** Passes Vert.x by, which would wait until the client has taken what was sent to it. */
    private static void cutOff(Place place) {
        if (place.connection instanceof ConnectionBase connection) {
            connection.channelHandlerContext().close();
        }
    }

    private synchronized void leave(Place place) {
        taken.remove(place);
    }

    synchronized int taken() {
        return taken.size();
    }

    /** Records when its reader last took something. */
    private static final class Output extends FilterOutputStream {
        private volatile long moved = System.nanoTime();

        private Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            moved = System.nanoTime();
        }
    }
}
