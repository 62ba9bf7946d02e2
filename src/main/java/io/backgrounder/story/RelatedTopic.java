package io.backgrounder.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.topic.Topic;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic that appears in stories together with another one. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A topic that appears in stories together with the requested one")
public record RelatedTopic(
        @Schema(examples = "topic_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "high-seas") @NotNull String slug,
        @Schema(examples = "High seas") @NotNull String name,

        @Schema(
                description = "`person`, `place`, `organization`, `event`, `work` or `concept`; more may come",
                examples = {"person", "place", "organization", "event", "work", "concept"})
        @NotNull
        String topicType,

        @Schema(description = "A short description; CommonMark, or the format that `text` asks for") @Markdown
        String description,

        @Schema(description = "The number of stories in which both appear", examples = "3") @NotNull
        long stories,

        @NotNull Topic.TopicLinks links)
        implements Representation {

    static RelatedTopic of(Topic topic, long stories) {
        return RelatedTopicBuilder.builder()
                .id(topic.id())
                .slug(topic.slug())
                .name(topic.name())
                .topicType(topic.topicType())
                .description(topic.description())
                .stories(stories)
                .links(topic.links())
                .build();
    }
}
