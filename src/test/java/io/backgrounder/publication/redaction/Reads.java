package io.backgrounder.publication.redaction;

import io.backgrounder.Editor;
import io.backgrounder.openapi.Operations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads everything that there is to read about a document. */
final class Reads {
    private Reads() {}

    /** What every read answers about the document and the stories that show it. */
    static Map<String, String> answers(Redacted redacted) {
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> paths = new ArrayList<>(List.of(redacted.path()));
        redacted.shownBy.forEach(story -> paths.add("stories/" + story));
        for (Operations.Operation operation : new Operations().all()) {
            if (operation.method().equals("GET") && !operation.path().contains("stream")) {
                for (String path : paths) {
                    addresses(operation.path(), path).forEach(address -> answers.put(address, answer(address)));
                }
            }
        }
        return answers;
    }

    private static List<String> addresses(String operation, String path) {
        String[] parts = path.split("/");
        String own = "{" + parts[0].replaceFirst("ies$", "y").replaceFirst("s$", "") + "}";
        String address = operation
                .replace("{collection}", parts[0])
                .replace("{reference}", parts[1])
                .replace("{type}", parts[0])
                .replace(own, parts[1])
                .replace("{revision}", "1")
                .replace("{version}", "1")
                .replace("{import}", Editor.get("imports").path("data[0].id"));
        if (address.contains("{")) {
            return List.of();
        } else if (address.endsWith("/search") || address.endsWith("/suggest")) {
            return Wordy.searches().stream().map(q -> address + "?q=" + q).toList();
        }
        return List.of(
                address,
                address + "?text=html",
                address + "?text=plain",
                address + "?limit=100",
                address + "?asOf=2099-01-01T00:00:00Z");
    }

    private static String answer(String address) {
        return Editor.editor().get(address).asString();
    }

    /** Those of these parts of addresses of which no answer has the words. */
    static Set<String> missing(Map<String, String> answers, Wordy words, String... parts) {
        Set<String> missing = new TreeSet<>(List.of(parts));
        answers.forEach((address, answer) -> {
            if (words.areIn(answer)) {
                missing.removeIf(address::contains);
            }
        });
        return missing;
    }
}
