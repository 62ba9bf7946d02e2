package io.backgrounder.checker.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Gives orders until they are answered: each may be given twice. */
record RetriedRequests(Deployment deployment, CheckReport report) {
    private static final String ANY = "*";
    private static final int PAUSE_MILLIS = 100;

    /**
     * Gives an order that must be taken.
     *
     * @return whether it was
     */
    boolean send(EditedResource resource, String method, String path, ObjectNode body) throws InterruptedException {
        HttpResponse<String> answer = answer(resource, method, path, body);
        if (answer.statusCode() >= 300) {
            report.violation("an order is taken", method + " " + path + " " + body + ": " + answer.body());
            return false;
        }
        return true;
    }

    /** Gives an order that may be refused, since it may have been done when it was not answered. */
    HttpResponse<String> answer(EditedResource resource, String method, String path, ObjectNode body)
            throws InterruptedException {
        while (true) {
            HttpResponse<String> answer =
                    deployment.send(method, path, body == null ? "" : body.toString(), ANY, BodyHandlers.ofString());
            report.enter(method + " " + path, answer);
            if (answer != null && answer.statusCode() < 500) {
                resource.reached(Deployment.position(answer));
                return answer;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
