package io.backgrounder.checker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;

/** Reads server-sent events, and goes on with Last-Event-ID. */
public final class StreamReader extends FeedReader {
    private static final int ATTEMPTS = 50;
    private static final Timer TIMER = new Timer(true);

    public StreamReader(String name, Deployment deployment, String token, String types) {
        super(name, deployment, token, types);
    }

    /** The present end of the log, which is the id that a stream begins with; of any node that answers. */
    public static String hello(Deployment deployment) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return begin(deployment);
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static String begin(Deployment deployment) throws IOException {
        HttpURLConnection connection = open(deployment.address("/v1/changes/stream"), "");
        try (BufferedReader lines = lines(connection)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    return line.substring("id:".length());
                }
            }
            throw new IOException("cut off");
        } finally {
            connection.disconnect();
        }
    }

    @Override
    void read(int millis) throws IOException, InterruptedException {
        HttpURLConnection connection = open(deployment.address("/v1/changes/stream?" + query()), token);
        TimerTask cut = new TimerTask() {
            @Override
            public void run() {
                connection.disconnect();
            }
        };
        TIMER.schedule(cut, millis);
        try (BufferedReader lines = lines(connection)) {
            String id = token;
            String data = "";
            for (String line = lines.readLine(); line != null && !isDone(); line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring("id:".length());
                } else if (line.startsWith("data:")) {
                    data = line;
                } else if (line.isEmpty()) {
                    saw(data);
                    token = id;
                    data = "";
                }
            }
        } finally {
            cut.cancel();
            connection.disconnect();
        }
    }

    private static HttpURLConnection open(URI address, String lastEventId) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(2_000);
        connection.setReadTimeout(2 * LONGEST_MILLIS);
        if (!lastEventId.isEmpty()) {
            connection.setRequestProperty("Last-Event-ID", lastEventId);
        }
        return connection;
    }

    private static BufferedReader lines(HttpURLConnection connection) throws IOException {
        try {
            return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        } catch (NullPointerException e) {
            // What the JDK says where it is disconnected at this moment.
            throw new IOException(e);
        }
    }
}
