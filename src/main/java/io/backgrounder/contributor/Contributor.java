package io.backgrounder.contributor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.image.Image;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contributor, as readers get it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A person, organization or program in the bylines of stories and FAQs")
public record Contributor(
        @Schema(examples = "contributor_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "ingrid-solvang") @NotNull String slug,
        @Schema(examples = "Ingrid Solvang") @NotNull String name,

        @Schema(
                description = "`person`, `organization` or `program`, which is software; more may come",
                examples = {"person", "organization", "program"})
        @NotNull
        String kind,

        @Schema(description = "CommonMark, or the format that `text` asks for") @Markdown
        String biography,

        @Schema(description = "In lists only with `include=image`") @Valid
        Image image,

        @Schema(description = "Pages elsewhere that are about the same contributor, as schema.org's `sameAs`")
        List<String> sameAs,

        @Schema(description = "When anything about it was last written") @NotNull
        Instant updatedAt,

        @Schema(description = "When something that matters to a reader was last written") @NotNull
        Instant contentUpdatedAt,

        @Schema(
                description = "The number of this revision of the contributor; `links.revisions` lists all",
                examples = "1")
        @NotNull
        int revision,

        @NotNull ContributorLinks links)
        implements Representation, ContributorBuilder.With {

    /** Related resources. */
    @Schema(description = "Related resources")
    public record ContributorLinks(
            @Schema(format = "uri-reference") @NotNull String self,
            @Schema(format = "uri-reference") @NotNull String stories,
            @Schema(format = "uri-reference") @NotNull String faqs,
            @Schema(format = "uri-reference") @NotNull String revisions,
            @Schema(format = "uri-reference") @NotNull String corrections) {

        static ContributorLinks of(String slug) {
            String self = Kind.CONTRIBUTOR.path(slug);
            return new ContributorLinks(
                    self,
                    self + "/stories",
                    Kind.FAQ.path() + "?contributor=" + slug,
                    self + "/revisions",
                    self + "/corrections");
        }
    }
}
