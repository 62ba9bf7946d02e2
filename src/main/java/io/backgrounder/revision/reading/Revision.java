package io.backgrounder.revision.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.article.Article;
import io.backgrounder.contributor.Contributor;
import io.backgrounder.faq.Faq;
import io.backgrounder.front.Front;
import io.backgrounder.log.RevisionLeaf;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionRedaction;
import io.backgrounder.source.Source;
import io.backgrounder.story.Story;
import io.backgrounder.topic.Topic;
import io.backgrounder.web.json.Representation;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A numbered state of a resource that readers have seen. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "A numbered state of a resource that readers have seen. It never changes, unless" + " it is redacted")
public record Revision(
        @Schema(description = "The number of the revision, from 1", examples = "1") @NotNull
        int revision,

        @Schema(description = "When readers first saw it") @NotNull
        Instant publishedAt,

        @Schema(description = "The name of the key or person that published it", examples = "Night desk") @NotNull
        String author,

        @Schema(description = "A note for readers about what was done")
        String note,

        @Schema(description = "Whether none of the changes matters to a reader") @NotNull
        boolean minorEdit,

        @Schema(description = "When it was withdrawn. Absent if it was replaced, or is still published")
        Instant withdrawnAt,

        @Schema(description = "When and why words were struck from it, the first time first. Absent if none were")
        List<RevisionRedaction> redactions,

        @Schema(
                description = "The page as it was then. Absent in lists",
                anyOf = {
                    Source.class,
                    Article.class,
                    Topic.class,
                    Contributor.class,
                    Faq.class,
                    Story.class,
                    Front.class
                })
        Object page,

        @Schema(description = "Its leaf in the log. Absent in lists, and if it is from before the server had a log")
        RevisionLeaf leaf,

        @NotNull RevisionLinks links)
        implements Representation {

    /** Related resources. */
    @Schema(description = "Related resources")
    public record RevisionLinks(
            @Schema(format = "uri-reference") @NotNull String self,
            @Schema(format = "uri-reference") @NotNull String difference,
            @Schema(format = "uri-reference") @NotNull String resource) {}

    /**
     * @param resource the address of the resource
     * @param page null in lists
     * @param leaf null in lists
     */
    static Revision of(
            RevisionEntity row, String resource, List<RevisionRedaction> redactions, Object page, RevisionLeaf leaf) {
        String self = resource + "/revisions/" + row.number;
        return RevisionBuilder.builder()
                .revision(row.number)
                .publishedAt(row.publishedAt)
                .author(row.author)
                .note(row.note)
                .minorEdit(row.minorEdit)
                .withdrawnAt(row.withdrawnAt)
                .redactions(redactions.isEmpty() ? null : redactions)
                .page(page)
                .leaf(leaf)
                .links(new RevisionLinks(self, self + "/difference", resource))
                .build();
    }
}
