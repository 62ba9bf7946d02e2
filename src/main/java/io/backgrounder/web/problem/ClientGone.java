package io.backgrounder.web.problem;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;

/** The client has closed the connection: there is nobody left to answer, and nothing is wrong here. */
public class ClientGone extends IOException {
    private static final long serialVersionUID = 1;

    public ClientGone(IOException cause) {
        super("The client has gone away", cause);
    }

    /** Whether this caused a failure, as we, Netty or Vert.x report it. */
    public static boolean isCauseOf(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ClientGone
                        || cause instanceof ClosedChannelException
                        || cause instanceof HttpClosedException);
    }
}
