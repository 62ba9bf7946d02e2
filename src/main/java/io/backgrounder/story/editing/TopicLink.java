package io.backgrounder.story.editing;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic of a story, as editors write it. A plain slug is short for {@code {"topic": slug, "role": "about"}}. */
@Schema(
        description = "A topic of a story. A plain slug in place of the object means the role `about`",
        oneOf = {String.class, TopicLink.TopicLinkObject.class})
public record TopicLink(
        @NotNull String topic,

        @Pattern(regexp = "about|mentions", message = Forms.ONE_OF_MESSAGE)
        String role) {

    /** The object form, for the OpenAPI document. */
    @Schema(description = "A topic of a story with its role")
    public record TopicLinkObject(
            @Schema(description = "The slug of the topic") @NotNull
            String topic,

            @Schema(
                    description = "Default: `about`",
                    enumeration = {"about", "mentions"})
            String role) {}

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public TopicLink {
        role = role == null ? "about" : role;
    }

    /** The slug of each topic; null if the link names none. */
    static List<String> slugs(List<TopicLink> links) {
        return links.stream().map(link -> link == null ? null : link.topic).toList();
    }

    /** One link for each topic, the stronger role of those that were merged. */
    public static List<TopicLink> merged(List<TopicLink> links) {
        Map<String, TopicLink> merged = new LinkedHashMap<>();
        links.forEach(link -> merged.merge(link.topic, link, (one, other) -> one.role.equals("about") ? one : other));
        return List.copyOf(merged.values());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TopicLink about(String topic) {
        return new TopicLink(topic, null);
    }
}
