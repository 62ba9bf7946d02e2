package io.backgrounder.checker.feed;

import io.backgrounder.checker.Deployment;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads resources through their lives, one after the other. */
final class LifecycleWriter extends Thread {
    private static final Pattern ID = Pattern.compile("\"id\":\"((?:source|topic|faq|story)_\\w+)\"");
    private static final String ANY = "*";
    private static final String STALE = "\"stale\"";
    private static final String AT_ONCE = "?publish=true";
    private static final String PUBLICATION = "/publication";
    private static final String CORRECTION = "{\"kind\":\"correction\",\"note\":\"N\"}";
    private static final long RUN = System.currentTimeMillis();

    private final Deployment deployment;
    private final AcknowledgedChanges changes;
    private final int number;
    private final Random random;
    private int count;
    private volatile boolean writing = true;

    /** What it writes to can no longer be known: a request was not answered. */
    private static final class Lost extends Exception {}

    LifecycleWriter(int number, Deployment deployment, AcknowledgedChanges changes) {
        super("writer " + number);
        this.number = number;
        this.deployment = deployment;
        this.changes = changes;
        this.random = new Random(number);
    }

    void stopWriting() {
        writing = false;
    }

    @Override
    public void run() {
        try {
            while (writing) {
                live();
            }
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    /** Until it is acknowledged. */
    void writeLast() throws InterruptedException {
        long before = changes.end();
        while (changes.end() == before) {
            live();
        }
    }

    private void live() throws InterruptedException {
        try {
            switch (random.nextInt(5)) {
                case 0 -> live("sources", "{\"name\":\"N\"", "name");
                case 1 -> live("topics", "{\"name\":\"N\",\"topicType\":\"event\"", "name");
                case 2 -> live("faqs", "{\"question\":\"Q\",\"introduction\":\"I\"", "question");
                default -> live("stories", "{\"language\":\"en\",\"headline\":\"H\",\"summary\":\"S\"", "headline");
            }
        } catch (Lost e) {
            Thread.sleep(100);
        }
    }

    /** Seen from its publication on. */
    private void live(String collection, String document, String member) throws InterruptedException, Lost {
        String draft = document + ",\"slug\":\"" + slug() + "\"}";
        String id;
        if (random.nextBoolean()) {
            id = send("created", null, "POST", collection + AT_ONCE, draft, "");
        } else {
            id = send(null, null, "POST", collection, draft, "");
            send("created", id, "PUT", collection + "/" + id + PUBLICATION, "{}", ANY);
        }
        String path = collection + "/" + id;
        for (int i = random.nextInt(5); i > 0; i--) {
            String change = "{\"" + (random.nextBoolean() ? member + "\":\"N" + count++ : "slug\":\"" + slug()) + "\"}";
            switch (random.nextInt(6)) {
                case 0 -> refused(412, "PATCH", path + AT_ONCE, change, STALE);
                case 1 -> refused(422, "PATCH", path + AT_ONCE, "{\"" + member + "\":\"\"}", ANY);
                case 2 -> send("corrected", id, "POST", path + "/corrections", CORRECTION, "");
                case 3 -> {
                    send("withdrawn", id, "DELETE", path + PUBLICATION + "?reason=R", "", ANY);
                    send("updated", id, "PUT", path + PUBLICATION, "{}", ANY);
                }
                case 4 -> {
                    send(null, id, "PATCH", path, change, ANY);
                    send("updated", id, "PUT", path + PUBLICATION, "{}", ANY);
                }
                default -> send("updated", id, "PATCH", path + AT_ONCE, change, ANY);
            }
        }
        if (collection.equals("stories")) {
            refused(409, "DELETE", path, "", ANY);
        } else if (random.nextBoolean()) {
            send("deleted", id, "DELETE", path, "", ANY);
            refused(410, "PATCH", path, "{\"" + member + "\":\"Late\"}", ANY);
        }
    }

    private String slug() {
        return "check-" + RUN + "-" + number + "-" + count++;
    }

    /**
     * What must be acknowledged.
     *
     * @param action what readers see of it; null where they see nothing
     * @param id null where it is made by this
     * @return the id
     */
    private String send(String action, String id, String method, String path, String body, String condition)
            throws InterruptedException, Lost {
        HttpResponse<String> answer = answer(method, path, body, condition);
        if (answer == null) {
            if (id != null && action != null) {
                changes.unanswered(id, action);
            }
            throw new Lost();
        } else if (answer.statusCode() >= 300) {
            changes.surprise(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            throw new Lost();
        }
        String made = id;
        if (made == null) {
            Matcher found = ID.matcher(answer.body());
            found.find();
            made = found.group(1);
        }
        if (action != null) {
            long position = Long.parseLong(
                    answer.headers().firstValue("Content-Position").orElse("-1"));
            changes.acknowledge(made, action, position);
        }
        return made;
    }

    /** What fails late, with its transaction. */
    private void refused(int status, String method, String path, String body, String condition)
            throws InterruptedException, Lost {
        HttpResponse<String> answer = answer(method, path, body, condition);
        if (answer == null) {
            throw new Lost();
        } else if (answer.statusCode() != status) {
            changes.surprise(method + " " + path + ": not " + status + " but " + answer.statusCode());
        } else {
            changes.refused();
        }
    }

    private HttpResponse<String> answer(String method, String path, String body, String condition)
            throws InterruptedException {
        Thread.sleep(random.nextInt(30));
        return deployment.write(method, path, body, condition);
    }
}
