package io.backgrounder.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Representation;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article on which stories rest, as readers get it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "An article on which stories rest, and what is known of it. Of an article that stories name, and that nobody has described,"
                        + " there are `id`, `url` and `links` only")
public record Article(
        @Schema(examples = "article_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "it-came-down-in-our-wheat") String slug,

        @Schema(
                description = "Its address, by which stories name it",
                format = "uri",
                examples = "https://prairie-ledger.example.com/2026/05/field")
        @NotNull
        String url,

        @Schema(examples = "It came down in our wheat") String headline,

        @Schema(
                description =
                        "The address of what it was made from: an agency's dispatch, a press release or another article. Articles with one origin are not"
                                + " independent of each other",
                format = "uri",
                examples = "https://seeds.example.com/press/2026-02-24-deposit")
        String origin,

        @Schema(description = "When its publisher retracted it. Absent if it was not")
        Instant retractedAt,

        @Schema(
                description = "Why it was retracted; one line of plain text",
                examples = "The publisher found that the interview never took place.")
        String retractionNote,

        @Schema(description = "When anything about it was last written")
        Instant updatedAt,

        @Schema(description = "When something that matters to a reader was last written")
        Instant contentUpdatedAt,

        @Schema(description = "The number of this revision of the article; `links.revisions` lists all", examples = "1")
        Integer revision,

        @NotNull ArticleLinks links)
        implements Representation, ArticleBuilder.With {

    /** Related resources. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Related resources")
    public record ArticleLinks(
            @Schema(format = "uri-reference") @NotNull String self,

            @Schema(
                    description =
                            "The stories that name it; with `include=evidence`, the statements that rest on it too",
                    format = "uri-reference")
            @NotNull
            String stories,

            @Schema(description = "Absent if nobody has described the article", format = "uri-reference")
            String revisions,

            @Schema(description = "Absent if nobody has described the article", format = "uri-reference")
            String corrections) {

        /** @param slug null if nobody has described the article */
        static ArticleLinks of(String id, String slug) {
            String self = Kind.ARTICLE.path(slug == null ? id : slug);
            return new ArticleLinks(
                    self,
                    Kind.STORY.path() + "?article=" + (slug == null ? id : slug),
                    slug == null ? null : self + "/revisions",
                    slug == null ? null : self + "/corrections");
        }
    }
}
