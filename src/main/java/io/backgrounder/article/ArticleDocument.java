package io.backgrounder.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.ExternalId;
import io.backgrounder.document.Document;
import io.backgrounder.document.Lifecycle;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of an article, as editors and pipelines write it. */
@RecordBuilder
@JsonTypeName("article")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What is known of an article, as you write it")
public record ArticleDocument(
        @Schema(description = "Assigned by the server unless given. An article that stories name has one already")
        String id,

        @NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE)
        String slug,

        @Schema(
                description = "The address by which stories name it. It cannot be changed",
                format = "uri",
                examples = "https://prairie-ledger.example.com/2026/05/field")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
        String url,

        @Schema(description = "Its headline. Stories have their own, as they were when they named it")
        @Size(max = 300)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String headline,

        @Schema(
                description =
                        "The address of what it was made from: an agency's dispatch, a press release or another article, spelt alike in all"
                                + " articles that were. They count as one independent origin",
                format = "uri")
        @Size(max = 2000)
        @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
        String origin,

        @Schema(description = "When its publisher retracted it. The stories that rest on it say so")
        Instant retractedAt,

        @Schema(description = "Why it was retracted; one line of plain text. Allowed only with `retractedAt`")
        @Size(max = 1000)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String retractionNote,

        @Schema(
                description =
                        "The state of the document. An import sets it; without it, a new one is `published`, and an existing one keeps"
                                + " its state. Otherwise it is owned by the server, and `…/publication` changes it")
        @Pattern(regexp = "draft|scheduled|published|withdrawn", message = Forms.ONE_OF_MESSAGE)
        String status,

        @Schema(
                description =
                        "The reason that readers are told. Required with the status `withdrawn`, and allowed only then")
        @Size(max = 1000)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String withdrawnReason,

        @Schema(description = "When it was withdrawn", readOnly = true)
        Instant withdrawnAt,

        @Schema(
                description =
                        "When it is scheduled to be published or withdrawn. An import sets it with the status `scheduled`")
        Instant scheduledAt,

        @Schema(description = ExternalId.DESCRIPTION, maxProperties = ExternalId.MOST, examples = ExternalId.EXAMPLE)
        @Size(max = ExternalId.MOST)
        Map<
                        @Size(max = ExternalId.LONGEST_NAMESPACE)
                        @Pattern(regexp = ExternalId.NAMESPACE, message = ExternalId.NAMESPACE_MESSAGE) String,
                        @NotNull @Size(min = 1, max = ExternalId.LONGEST_VALUE)
                        @Pattern(regexp = ExternalId.VALUE, message = ExternalId.VALUE_MESSAGE) String>
                externalIds,

        @Schema(description = "Former slugs, which answer 308 for ever") @Size(max = 1000)
        List<@NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE) String> formerSlugs,

        @Schema(description = "True if this is a draft that readers do not see", readOnly = true)
        Boolean draft,

        @Schema(description = "The number of the newest revision that readers have seen", readOnly = true) @Min(1)
        Integer revision,

        @Schema(description = "When anything about it was last written", readOnly = true)
        Instant updatedAt,

        @Schema(description = "When something that matters to a reader was last written", readOnly = true)
        Instant contentUpdatedAt,

        @Schema(
                description =
                        "Whether the change does not matter to readers, so that `contentUpdatedAt` stays as it is",
                writeOnly = true)
        Boolean minorEdit)
        implements Document<ArticleDocument>, ArticleDocumentBuilder.With {

    public ArticleDocument {
        formerSlugs = formerSlugs == null ? List.of() : formerSlugs;
        externalIds = externalIds == null ? Map.of() : externalIds;
    }

    @Override
    public List<Problem.Error> faults() {
        return DocumentFaults.together(
                retractionNote != null && retractedAt == null
                        ? List.of(Problem.Error.member("/retractedAt", "must say when, with `retractionNote`"))
                        : List.of(),
                origin != null && origin.equals(url)
                        ? List.of(Problem.Error.member("/origin", "is the article itself"))
                        : List.of(),
                lifecycleFaults());
    }

    @Override
    public ArticleDocument at(String id, String slug) {
        return with().id(id).slug(slug).build();
    }

    /** The headline or, without one, the address without its scheme. */
    @Override
    public String title() {
        return headline != null || url == null ? headline : url.replaceFirst("^https?://", "");
    }

    @Override
    public ArticleDocument with(Instant publishedAt, List<String> formerSlugs) {
        return with().formerSlugs(formerSlugs).build();
    }

    @Override
    public ArticleDocument with(Lifecycle lifecycle) {
        return with().id(lifecycle.id())
                .status(lifecycle.status())
                .withdrawnReason(lifecycle.withdrawnReason())
                .withdrawnAt(lifecycle.withdrawnAt())
                .scheduledAt(lifecycle.scheduledAt())
                .draft(lifecycle.draft())
                .revision(lifecycle.revision())
                .updatedAt(lifecycle.updatedAt())
                .contentUpdatedAt(lifecycle.contentUpdatedAt())
                .externalIds(lifecycle.externalIds())
                .minorEdit(lifecycle.minorEdit())
                .build();
    }
}
