package io.backgrounder.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.topic.TopicRef;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A story that shares topics with another one. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A story that shares topics with the requested one")
public record RelatedStory(
        @Schema(examples = "story_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "high-seas-treaty-enters-into-force") @NotNull
        String slug,

        @Schema(description = "BCP 47", examples = "en") @NotNull
        String language,

        @Schema(description = "One line of plain text") @NotNull
        String headline,

        @Schema(description = "What's happened; CommonMark, or the format that `text` asks for") @Markdown
        String summary,

        @Schema(description = "How closely the two are related; comparable only within one answer", examples = "1846")
        @NotNull
        long score,

        @Schema(description = "The topics that the two stories share")
        List<TopicRef> sharedTopics,

        @NotNull Instant publishedAt,
        @NotNull SelfLink links)
        implements Representation {

    static RelatedStory of(Story story, long score, List<TopicRef> sharedTopics) {
        return RelatedStoryBuilder.builder()
                .id(story.id())
                .slug(story.slug())
                .language(story.language())
                .headline(story.headline())
                .summary(story.summary())
                .score(score)
                .sharedTopics(sharedTopics)
                .publishedAt(story.publishedAt())
                .links(new SelfLink(story.links().self()))
                .build();
    }
}
