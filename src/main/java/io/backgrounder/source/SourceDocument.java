package io.backgrounder.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.ExternalId;
import io.backgrounder.document.Document;
import io.backgrounder.document.Lifecycle;
import io.backgrounder.image.Image;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.text.LanguageTag;
import io.backgrounder.web.text.LanguageTags;
import io.backgrounder.web.text.Localization;
import io.backgrounder.web.text.LocalizedText;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source, as editors and pipelines write it. */
@RecordBuilder
@JsonTypeName("source")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A source, as you write it")
public record SourceDocument(
        @Schema(description = "Assigned by the server unless given")
        String id,

        @NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE)
        String slug,

        @NotNull @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String name,

        @Size(max = 2000) @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String description,

        @Size(max = 2000) @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
        String homepage,

        @Schema(
                description =
                        "What kind of source it is. A news agency is an `agency`, and the publications of governments, courts, parliaments and other"
                                + " authorities are `official`")
        @Pattern(
                regexp = "newspaper|agency|broadcaster|magazine|official|think-tank|company|other",
                message = Forms.ONE_OF_MESSAGE)
        String sourceType,

        @Schema(
                description =
                        "The name of the organization that owns it, spelt alike in all sources that it owns: they are not independent of each"
                                + " other")
        @Size(max = 200)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String owner,

        @Schema(description = "ISO 3166-1 alpha-2")
        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code such as GB")
        String country,

        @Schema(description = "BCP 47, in upper or lower case; stored in canonical case")
        @Size(max = LanguageTag.LONGEST)
        @LanguageTag
        String language,

        @Schema(description = "Its logo") @Valid Image image,

        @Schema(
                description =
                        "BCP 47, in upper or lower case; stored in canonical case. The language of the name and the description")
        @Size(max = LanguageTag.LONGEST)
        @LanguageTag
        String textLanguage,

        @Schema(description = LocalizedText.DESCRIPTION, maxProperties = LocalizedText.MOST)
        @Size(max = LocalizedText.MOST)
        Map<@Size(max = LanguageTag.LONGEST) @LanguageTag String, @NotNull @Valid LocalizedText> localized,

        @Schema(
                description =
                        "The state of the source. An import sets it; without it, a new source is `published`, and an existing one keeps"
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

        @Schema(
                description =
                        "The slug of another source to merge this one into: documents that refer to this one refer to the other from then on, and its addresses answer"
                                + " 308 to the other source for ever. A draft that readers have never seen leaves nothing behind. The"
                                + " rest of the document is ignored. Not possible (409) while a story has a summary of each. Not allowed in imports, where a line of the type"
                                + " `tombstone` stands for a merged source",
                writeOnly = true)
        String mergedInto,

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
        implements Document<SourceDocument>, SourceDocumentBuilder.With {

    public SourceDocument {
        language = LanguageTags.canonical(language);
        textLanguage = LanguageTags.canonical(textLanguage);
        localized = Localization.canonical(localized);
        formerSlugs = formerSlugs == null ? List.of() : formerSlugs;
        externalIds = externalIds == null ? Map.of() : externalIds;
    }

    @Override
    public List<Problem.Error> faults() {
        return DocumentFaults.together(
                Image.faults("/image", image), new Localization(textLanguage, localized).faults(), lifecycleFaults());
    }

    @Override
    public SourceDocument at(String id, String slug) {
        return with().id(id).slug(slug).build();
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public SourceDocument with(Instant publishedAt, List<String> formerSlugs) {
        return with().formerSlugs(formerSlugs).build();
    }

    @Override
    public SourceDocument with(Lifecycle lifecycle) {
        return with().id(lifecycle.id())
                .mergedInto(null)
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
