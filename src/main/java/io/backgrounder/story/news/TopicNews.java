package io.backgrounder.story.news;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A story of a topic that is new, or has changed significantly. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A story of a topic that is new, or has changed significantly")
public record TopicNews(
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

        @Schema(
                description = "`new` if it was published after `since`, otherwise `changed`",
                enumeration = {"new", "changed"})
        @NotNull
        String change,

        @NotNull Instant publishedAt,

        @Schema(description = "When something that matters to a reader was last written") @NotNull
        Instant contentUpdatedAt,

        @NotNull SelfLink links)
        implements Representation {

    static TopicNews of(SqlRow row, Instant since) throws SQLException {
        Instant publishedAt = row.instant("published_at");
        return TopicNewsBuilder.builder()
                .id(Kind.STORY.id(row.uuid("id")))
                .slug(row.text("slug"))
                .language(row.text("language"))
                .headline(row.text("headline"))
                .summary(row.text("summary"))
                .change(publishedAt.isAfter(since) ? "new" : "changed")
                .publishedAt(publishedAt)
                .contentUpdatedAt(row.instant("content_updated_at"))
                .links(new SelfLink(Kind.STORY.path(row.text("slug"))))
                .build();
    }
}
