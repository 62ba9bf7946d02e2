package io.backgrounder.change.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Gives orders until they are answered: each may be given twice. */
record Orders(Deployment deployment, Journal journal) {
    private static final String ANY = "*";
    private static final int PAUSE_MILLIS = 100;

    /**
     * Gives an order that must be taken.
     *
     * @return whether it was
     */
    boolean give(Subject subject, String method, String path, ObjectNode body) throws InterruptedException {
        HttpResponse<String> answer = answer(subject, method, path, body);
        if (answer.statusCode() >= 300) {
            journal.violation("an order is taken", method + " " + path + " " + body + ": " + answer.body());
            return false;
        }
        return true;
    }

    /** Gives an order that may be refused, since it may have been done when it was not answered. */
    HttpResponse<String> answer(Subject subject, String method, String path, ObjectNode body)
            throws InterruptedException {
        while (true) {
            HttpResponse<String> answer =
                    deployment.send(method, path, body == null ? "" : body.toString(), ANY, BodyHandlers.ofString());
            journal.enter(method + " " + path, answer);
            if (answer != null && answer.statusCode() < 500) {
                subject.reached(Deployment.position(answer));
                return answer;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
