package io.backgrounder.checker.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What a story's lines refer to. */
record StoryReferences(List<EditedResource> topics, List<EditedResource> faqs, List<EditedResource> sources) {

    /** Always the same for the same story. */
    static StoryReferences of(EditedResource story, List<EditedResource> resources) {
        Random choice = new Random(story.slug.hashCode());
        return new StoryReferences(
                some("topic", resources, choice), some("faq", resources, choice), some("source", resources, choice));
    }

    private static List<EditedResource> some(String kind, List<EditedResource> resources, Random choice) {
        List<EditedResource> all = new ArrayList<>(resources.stream()
                .filter(resource -> resource.kind.equals(kind))
                .toList());
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

    private static Stream<String> slugs(List<EditedResource> resources) {
        return resources.stream().map(resource -> resource.slug);
    }
}
