package io.backgrounder.checker.newsroom;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;

/** Changes titles and publishes them, with the ETag of what was read: at once, or as a draft first. */
final class Editor extends Thread {
    private final Deployment deployment;
    private final CheckReport report;
    private final List<Manuscript> manuscripts;
    private final Random random;
    private int count;
    private volatile boolean editing = true;

    /** @param deployment with the editor's own key, which has the name of the thread */
    Editor(String name, Deployment deployment, CheckReport report, List<Manuscript> manuscripts, long seed) {
        super(name);
        this.deployment = deployment;
        this.report = report;
        this.manuscripts = manuscripts;
        this.random = new Random(seed);
    }

    void stopEditing() {
        editing = false;
    }

    @Override
    public void run() {
        try {
            while (editing) {
                edit(manuscripts.get(random.nextInt(manuscripts.size())));
                Thread.sleep(random.nextInt(1_000));
            }
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    private void edit(Manuscript manuscript) throws InterruptedException {
        String path = manuscript.path();
        String title = "Edit " + ++count + " by " + getName();
        HttpResponse<String> read = deployment.readEditorial(path);
        String patch = Json.object(manuscript.title(), title).toString();
        boolean atOnce = random.nextInt(4) > 0;
        HttpResponse<String> answer =
                deployment.write("PATCH", path + (atOnce ? "?publish=true" : ""), patch, etag(read));
        if (!atOnce && answer != null && answer.statusCode() == 200) {
            Thread.sleep(random.nextInt(500));
            answer = deployment.write("PUT", path + "/publication", "{}", etag(answer));
        }
        if (answer == null) {
            report.count("edits unanswered");
        } else if (answer.statusCode() == 412) {
            report.count("edits refused, since somebody else has written");
        } else if (answer.statusCode() != 200) {
            report.violation("an edit is taken", path + ": " + answer.statusCode() + " " + answer.body());
        } else {
            JsonNode document = atOnce
                    ? Json.read(answer.body())
                    : Json.read(deployment.readEditorial(path).body());
            report.count("edits published");
            manuscript.edits.add(new Manuscript.Edit(document.path("revision").asInt(), getName(), title));
        }
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }
}
