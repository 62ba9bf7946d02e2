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
                case 0 -> simple("sources", "{\"name\":\"N\"", "name");
                case 1 -> simple("topics", "{\"name\":\"N\",\"topicType\":\"event\"", "name");
                case 2 -> simple("faqs", "{\"question\":\"Q\",\"introduction\":\"I\"", "question");
                default -> story();
            }
        } catch (Lost e) {
            Thread.sleep(100);
        }
    }

    /** Seen as soon as it is made. */
    private void simple(String collection, String document, String member) throws InterruptedException, Lost {
        String slug = slug();
        String id = send("created", null, "POST", collection, document + ",\"slug\":\"" + slug + "\"}", "");
        String path = collection + "/" + id;
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> send("updated", id, "PATCH", path, "{\"slug\":\"" + slug() + "\"}", ANY);
                case 1 -> refused(412, "PATCH", path, "{\"" + member + "\":\"Lost\"}", STALE);
                case 2 -> refused(422, "PATCH", path, "{\"" + member + "\":\"\"}", ANY);
                default -> send("updated", id, "PATCH", path, "{\"" + member + "\":\"N" + count++ + "\"}", ANY);
            }
        }
        if (random.nextBoolean()) {
            send("deleted", id, "DELETE", path, "", ANY);
            refused(410, "PATCH", path, "{\"" + member + "\":\"Late\"}", ANY);
        }
    }

    /** Seen from its publication on. */
    private void story() throws InterruptedException, Lost {
        String draft = "{\"language\":\"en\",\"headline\":\"H\",\"summary\":\"S\",\"slug\":\"" + slug() + "\"}";
        String id = send(null, null, "POST", "stories", draft, "");
        String path = "stories/" + id;
        String publication = path + "/publication";
        send("created", id, "PUT", publication, "{}", ANY);
        for (int i = random.nextInt(5); i > 0; i--) {
            switch (random.nextInt(5)) {
                case 0 ->
                    send(
                            "corrected",
                            id,
                            "POST",
                            path + "/corrections",
                            "{\"kind\":\"correction\",\"section\":\"summary\",\"note\":\"N\"}",
                            "");
                case 1 -> refused(422, "PATCH", path, "{\"topics\":[\"there-is-no-such-topic\"]}", ANY);
                case 2 -> refused(409, "DELETE", path, "", ANY);
                case 3 -> {
                    send("withdrawn", id, "DELETE", publication + "?reason=R", "", ANY);
                    send("updated", id, "PUT", publication, "{}", ANY);
                }
                default -> {
                    String change = random.nextBoolean() ? "headline\":\"H" + count++ : "slug\":\"" + slug();
                    send(null, id, "PATCH", path, "{\"" + change + "\"}", ANY);
                    send("updated", id, "PUT", publication, "{}", ANY);
                }
            }
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
