package io.backgrounder.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.source.SourceRef;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.text.Markdown;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source summary outside the page of its story. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A summary of what one source reports about one story")
public record SourceSummary(
        @Schema(examples = "summary_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @NotNull SourceRef source,
        @NotNull StoryRef story,

        @Schema(description = "CommonMark, or the format that `text` asks for") @Markdown
        String text,

        @Schema(description = "The articles that it was written from, in the editor's order")
        List<ArticleRef> articles,

        @Schema(description = "When the story was published") @NotNull
        Instant publishedAt)
        implements Representation {

    /** A reference to a story: its id, slug, language and headline. */
    @Schema(description = "A reference to a story: its id, slug, language and headline")
    public record StoryRef(
            @Schema(examples = "story_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
            String id,

            @Schema(examples = "high-seas-treaty-enters-into-force") @NotNull
            String slug,

            @Schema(description = "BCP 47", examples = "en") @NotNull
            String language,

            @NotNull String headline,
            @NotNull SelfLink links) {

        public static StoryRef of(UUID id, String slug, String language, String headline) {
            return new StoryRef(Kind.STORY.id(id), slug, language, headline, new SelfLink(Kind.STORY.path(slug)));
        }
    }
}
