package io.backgrounder.checker.front;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a front is to show while nobody writes: the simplest reading of what its newest revision says, and of the lists. */
final class ExpectedFront {
    private static final List<String> CONDITIONS = List.of("topic", "source", "contributor", "language");

    private final Deployment deployment;
    private final Set<String> shown = new HashSet<>();

    private ExpectedFront(Deployment deployment) {
        this.deployment = deployment;
    }

    /** @param revision the page of the revision, whose sections have {@code chosen} and {@code fill} */
    static List<String> of(Deployment deployment, JsonNode revision) throws InterruptedException {
        return new ExpectedFront(deployment).places(revision);
    }

    private List<String> places(JsonNode revision) throws InterruptedException {
        Set<String> readable = Set.copyOf(list("sort=-publishedAt"));
        for (String story : revision.findValuesAsText("story")) {
            if (readable.contains(story)) {
                shown.add(story);
            }
        }
        List<String> places = new ArrayList<>();
        int number = 0;
        for (JsonNode section : revision.get("sections")) {
            String[] stories = new String[section.get("size").asInt()];
            for (JsonNode choice : section.path("chosen")) {
                String story = choice.get("story").asText();
                stories[choice.get("position").asInt()] = readable.contains(story) ? story : null;
            }
            Iterator<String> fit = fit(section.path("fill")).iterator();
            for (int i = 0; i < stories.length; i++) {
                if (stories[i] == null && fit.hasNext()) {
                    stories[i] = fit.next();
                    shown.add(stories[i]);
                }
                if (stories[i] != null) {
                    places.add(Places.place(number, i, stories[i]));
                }
            }
            number++;
        }
        return places;
    }

    private List<String> fit(JsonNode rule) throws InterruptedException {
        if (rule.isMissingNode()) {
            return List.of();
        }
        StringBuilder query = new StringBuilder("sort=" + rule.get("sort").asText());
        for (Map.Entry<String, JsonNode> condition : rule.properties()) {
            if (CONDITIONS.contains(condition.getKey())) {
                query.append('&')
                        .append(condition.getKey())
                        .append('=')
                        .append(condition.getValue().asText());
            }
        }
        List<String> fit = new ArrayList<>(list(query.toString()));
        fit.removeAll(shown);
        return fit;
    }

    /** Empty where readers do not see what the list is of. */
    private List<String> list(String query) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            HttpResponse<String> answer = deployment.readSurely("/v1/stories?limit=100&" + query + cursor);
            JsonNode page = Json.read(answer.body());
            page.path("data").forEach(story -> ids.add(story.get("id").asText()));
            cursor = page.at("/page/hasMore").asBoolean()
                    ? "&cursor=" + page.at("/page/nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
