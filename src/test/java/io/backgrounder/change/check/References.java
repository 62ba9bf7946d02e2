package io.backgrounder.change.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What a story's lines refer to. */
record References(List<Subject> topics, List<Subject> faqs, List<Subject> sources) {

    /** Always the same for the same story. */
    static References of(Subject story, List<Subject> subjects) {
        Random choice = new Random(story.slug.hashCode());
        return new References(
                some("topic", subjects, choice), some("faq", subjects, choice), some("source", subjects, choice));
    }

    private static List<Subject> some(String kind, List<Subject> subjects, Random choice) {
        List<Subject> all = new ArrayList<>(
                subjects.stream().filter(subject -> subject.kind.equals(kind)).toList());
        Collections.shuffle(all, choice);
        return all.subList(0, Math.min(3, all.size()));
    }

    void addTo(ObjectNode line) {
        line.setAll(Json.object(
                "topics",
                        topics.stream()
                                .map(topic -> Json.object("topic", topic.slug, "role", "about"))
                                .toList(),
                "faqs", slugs(faqs).toList(),
                "coverage",
                        Json.object(
                                "summaries",
                                slugs(sources)
                                        .map(source -> Json.object("source", source, "text", "What it says"))
                                        .toList())));
    }

    private static Stream<String> slugs(List<Subject> subjects) {
        return subjects.stream().map(subject -> subject.slug);
    }
}
