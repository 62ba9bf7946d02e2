package io.backgrounder.web.problem;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;

/** Whoever sent a request or reads its answer has closed the connection: nobody is left to be told, and nothing is wrong here. */
public class ClientGone extends IOException {
    private static final long serialVersionUID = 1;

    public ClientGone(IOException cause) {
        super("The client has gone away", cause);
    }

    /** Whether that is what a failure comes from: as we say it, as Netty does, or as Vert.x does. */
    public static boolean isCauseOf(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ClientGone
                        || cause instanceof ClosedChannelException
                        || cause instanceof HttpClosedException);
    }
}
