package io.backgrounder.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.coverage.ArticleRef;
import io.backgrounder.coverage.SourceSummary.StoryRef;
import io.backgrounder.topic.TopicRef;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a topic's timeline: one of a story's, with the story. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An entry of a topic's timeline: one of a story's, with the story")
public record TopicTimelineEntry(
        @Schema(description = Edtf.DESCRIPTION, examples = "2023-06-19") @NotNull
        String date,

        @Schema(description = "One line of plain text", examples = "The treaty is adopted") @NotNull
        String title,

        @Schema(description = "CommonMark, or as `text` asks") @NotNull @Markdown
        String text,

        @Schema(description = "Articles to read about it, in the editor's order. Absent if there are none")
        List<@NotNull @Valid ArticleRef> articles,

        @Schema(description = "The topics that it is about, in the editor's order. Absent if there are none")
        List<@NotNull @Valid TopicRef> topics,

        @Schema(
                description = "An address that stands for what happened. Entries with the same one are shown once",
                format = "uri",
                examples = "https://www.wikidata.org/entity/Q362")
        String sameAs,

        @Schema(description = "The story whose entry it is") @NotNull
        StoryRef story)
        implements Representation {

    static TopicTimelineEntry of(TimelineEntry entry, StoryRef story) {
        return TopicTimelineEntryBuilder.builder()
                .date(entry.date())
                .title(entry.title())
                .text(entry.text())
                .articles(entry.articles())
                .topics(entry.topics())
                .sameAs(entry.sameAs())
                .story(story)
                .build();
    }
}
