package io.backgrounder.faq;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.ExternalId;
import io.backgrounder.contributor.BylineDocument;
import io.backgrounder.document.Document;
import io.backgrounder.document.Lifecycle;
import io.backgrounder.evidence.EvidenceDocument;
import io.backgrounder.evidence.Evident;
import io.backgrounder.evidence.SectionTexts;
import io.backgrounder.image.Image;
import io.backgrounder.provenance.Attributed;
import io.backgrounder.provenance.SectionProvenanceDocument;
import io.backgrounder.translation.Translatable;
import io.backgrounder.translation.TranslationDocument;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.text.LanguageTag;
import io.backgrounder.web.text.LanguageTags;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A FAQ, as editors and pipelines write it. */
@RecordBuilder
@JsonTypeName("faq")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A FAQ, as you write it")
public record FaqDocument(
        @Schema(description = "Assigned by the server unless given")
        String id,

        @NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE)
        String slug,

        @Schema(description = "BCP 47, in upper or lower case; stored in canonical case. Default: `en`")
        @Size(max = LanguageTag.LONGEST)
        @LanguageTag
        String language,

        @NotNull @Size(max = 300) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String question,

        @Schema(description = "CommonMark")
        @NotNull
        @Size(max = 10_000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String introduction,

        @Valid Image image,

        @Schema(description = "Questions and answers, in the order in which they are shown") @Size(max = 100)
        List<@NotNull @Valid FaqDocumentItem> items,

        @Schema(description = "On what statements of the introduction and the items rest")
        @Size(max = EvidenceDocument.MOST)
        List<@NotNull @Valid EvidenceDocument> evidence,

        @Schema(description = "Who made the FAQ, in the order of the byline; each contributor once in each role")
        @Size(max = BylineDocument.MOST)
        List<@NotNull @Valid BylineDocument> contributors,

        @Schema(description = Attributed.DESCRIPTION + Faq.SECTIONS)
        Map<String, @NotNull @Valid SectionProvenanceDocument> provenance,

        @Schema(description = Attributed.RESPONSIBLE) String responsible,

        @Valid TranslationDocument translation,

        @Schema(
                description =
                        "The state of the FAQ. An import sets it; without it, a new FAQ is `published`, and an existing one keeps"
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

        @Schema(description = "When it was first published, as readers are told. Default: the time of its publication")
        Instant publishedAt,

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
                        "The slug of another FAQ to merge this one into: documents that refer to this one refer to the other from then on, and its addresses answer"
                                + " 308 to the other FAQ for ever. A draft that readers have never seen leaves nothing behind. The"
                                + " rest of the document is ignored. Not allowed in imports, where a line of the type"
                                + " `tombstone` stands for a merged FAQ",
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
        implements Translatable<FaqDocument>, Attributed<FaqDocument>, Evident<FaqDocument>, FaqDocumentBuilder.With {

    public FaqDocument {
        language = language == null ? "en" : LanguageTags.canonical(language);
        items = items == null ? List.of() : items;
        evidence = evidence == null ? List.of() : evidence;
        contributors = contributors == null ? List.of() : contributors;
        provenance = Attributed.canonical(provenance);
        formerSlugs = formerSlugs == null ? List.of() : formerSlugs;
        externalIds = externalIds == null ? Map.of() : externalIds;
    }

    @Override
    public List<Problem.Error> faults() {
        return DocumentFaults.together(
                Image.faults("/image", image),
                FaqEvidence.faults(this),
                Document.repeated("/contributors", contributors),
                provenanceFaults(),
                lifecycleFaults());
    }

    @Override
    public Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("introduction", question + "\n\n" + introduction);
        String answers = items.stream()
                .filter(Objects::nonNull)
                .map(item -> item.question() + "\n\n" + item.answer())
                .collect(joining("\n\n"));
        sections.put("items", answers.isEmpty() ? null : answers);
        return sections;
    }

    @Override
    public FaqDocument identified(FaqDocument known) {
        return FaqEvidence.identified(this, known);
    }

    @Override
    public SectionTexts stated() {
        return FaqEvidence.texts(this);
    }

    @Override
    public FaqDocument evident(List<EvidenceDocument> evidence) {
        return with().evidence(evidence).build();
    }

    @Override
    public FaqDocument attributed(Map<String, SectionProvenanceDocument> provenance, String responsible) {
        return with().provenance(provenance).responsible(responsible).build();
    }

    @Override
    public FaqDocument at(String id, String slug) {
        return with().id(id).slug(slug).build();
    }

    @Override
    public String title() {
        return question;
    }

    @Override
    public FaqDocument with(Instant publishedAt, List<String> formerSlugs) {
        return with().publishedAt(publishedAt).formerSlugs(formerSlugs).build();
    }

    @Override
    public FaqDocument with(Lifecycle lifecycle) {
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
