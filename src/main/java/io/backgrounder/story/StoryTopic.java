package io.backgrounder.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.topic.Topic;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic, as the page of a story shows it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A topic, as the page of a story shows it")
public record StoryTopic(
        @Schema(examples = "topic_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "high-seas") @NotNull String slug,
        @Schema(examples = "High seas") @NotNull String name,

        @Schema(
                description = "`person`, `place`, `organization`, `event`, `work` or `concept`; more may come",
                examples = {"person", "place", "organization", "event", "work", "concept"})
        @NotNull
        String topicType,

        @Schema(
                description = "`about` if the story is about the topic, `mentions` if it only mentions it",
                examples = "about",
                enumeration = {"about", "mentions"})
        @Pattern(regexp = "about|mentions", message = Forms.ONE_OF_MESSAGE)
        @NotNull
        String role,

        @Schema(description = "A short description; CommonMark, or the format that `text` asks for") @Markdown
        String description,

        @Schema(description = "The language of the name (BCP 47), where it is known", examples = "en")
        String nameLanguage,

        @Schema(description = "The language of the description (BCP 47), where it is known", examples = "en")
        String descriptionLanguage,

        @NotNull @Valid Topic.TopicLinks links)
        implements Representation, StoryTopicBuilder.With {

    public StoryTopic(UUID id, String slug, String name, String topicType, String role, String description) {
        this(Kind.TOPIC.id(id), slug, name, topicType, role, description, null, null, Topic.TopicLinks.of(slug));
    }

    static StoryTopic of(Topic topic, String role) {
        return StoryTopicBuilder.builder()
                .id(topic.id())
                .slug(topic.slug())
                .name(topic.name())
                .topicType(topic.topicType())
                .role(role)
                .description(topic.description())
                .nameLanguage(topic.nameLanguage())
                .descriptionLanguage(topic.descriptionLanguage())
                .links(Topic.TopicLinks.of(topic.slug()))
                .build();
    }
}
