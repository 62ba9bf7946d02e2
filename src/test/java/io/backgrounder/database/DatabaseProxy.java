package io.backgrounder.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Forwards connections of the application to its database, until a test lets them break or hang. */
final class DatabaseProxy {
    enum State {
        FORWARDING,
        BROKEN,
        HANGING
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int target;
    private volatile State state = State.FORWARDING;

    DatabaseProxy(int target) throws IOException {
        this.target = target;
        run(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void set(State next) throws IOException {
        state = next;
        if (next == State.BROKEN) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            if (state == State.BROKEN) {
                client.close();
            } else {
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(database);
                run(() -> copy(client, database));
                run(() -> copy(database, client));
            }
        }
    }

    private void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                while (state == State.HANGING) {
                    Thread.sleep(5);
                }
                out.write(buffer, 0, n);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // A broken connection is what this is for.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
