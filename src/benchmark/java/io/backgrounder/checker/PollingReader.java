package io.backgrounder.checker;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads page after page, and waits for the next if it may. */
public final class PollingReader extends FeedReader {
    private static final Pattern NEXT = Pattern.compile("\"nextToken\":\"([^\"]+)\"");
    private final int wait;

    public PollingReader(String name, Deployment deployment, String token, String types, int wait) {
        super(name, deployment, token, types);
        this.wait = wait;
    }

    @Override
    void read(int millis) throws IOException, InterruptedException {
        int limit = ThreadLocalRandom.current().nextInt(1, 50);
        HttpResponse<String> page =
                deployment.read("/v1/changes?limit=" + limit + "&wait=" + wait + "&" + query(), millis);
        Matcher next = NEXT.matcher(page.body());
        if (page.statusCode() != 200 || !next.find()) {
            throw new IOException(page.body());
        }
        saw(page.body());
        token = next.group(1);
        if (wait == 0) {
            Thread.sleep(20);
        }
    }
}
