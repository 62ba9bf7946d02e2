package io.backgrounder.story.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.ExternalId;
import io.backgrounder.contributor.BylineDocument;
import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.document.Lifecycle;
import io.backgrounder.evidence.Completeness;
import io.backgrounder.evidence.EvidenceDocument;
import io.backgrounder.evidence.Evident;
import io.backgrounder.evidence.SectionTexts;
import io.backgrounder.image.Image;
import io.backgrounder.image.SectionImages;
import io.backgrounder.provenance.Attributed;
import io.backgrounder.provenance.SectionProvenanceDocument;
import io.backgrounder.timeline.TimelineEntryDocument;
import io.backgrounder.translation.Translatable;
import io.backgrounder.translation.TranslationDocument;
import io.backgrounder.web.json.Forms;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A story, as editors and pipelines write it. */
@RecordBuilder
@JsonTypeName("story")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A story, as you write it")
public record StoryDocument(
        @Schema(description = "Assigned by the server unless given")
        String id,

        @NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE)
        String slug,

        @Schema(description = "BCP 47, in upper or lower case; stored in canonical case")
        @NotNull
        @Size(max = LanguageTag.LONGEST)
        @LanguageTag
        String language,

        @NotNull @Size(max = 300) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String headline,

        @Schema(description = "What's happened; CommonMark")
        @NotNull
        @Size(max = 20_000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String summary,

        @Schema(description = "The image of the story as a whole") @Valid
        Image image,

        @Schema(description = "What's behind the headline; CommonMark")
        @Size(max = 400_000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String analysis,

        @Valid CoverageDocument coverage,

        @Schema(description = "How we got here; CommonMark")
        @Size(max = 50_000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String background,

        @Valid SectionImages images,

        @Schema(description = "What happened when, in any order. Readers get the entries in the order of their dates")
        @Size(max = TimelineEntryDocument.MOST)
        List<@NotNull @Valid TimelineEntryDocument> timeline,

        @Schema(description = "On what statements of the sections rest") @Size(max = EvidenceDocument.MOST)
        List<@NotNull @Valid EvidenceDocument> evidence,

        @Schema(description = "The slugs of FAQs, in the order in which they are shown") @Size(max = 50)
        List<@NotNull String> faqs,

        @Schema(description = "The topics, in the order in which they are shown") @Size(max = 50)
        List<@NotNull @Valid TopicLink> topics,

        @Schema(description = "Who made the story, in the order of the byline; each contributor once in each role")
        @Size(max = BylineDocument.MOST)
        List<@NotNull @Valid BylineDocument> contributors,

        @Schema(description = StorySectionTexts.DESCRIPTION)
        Map<String, @NotNull @Valid SectionProvenanceDocument> provenance,

        @Schema(description = Attributed.RESPONSIBLE) String responsible,

        @Valid TranslationDocument translation,

        @Schema(
                description =
                        "The state of the story. An import sets it; without it, a new story is `published`, and an existing one keeps"
                                + " its state. Otherwise it is owned by the server, and `…/publication` changes it")
        @Pattern(regexp = "draft|scheduled|published|archived|withdrawn", message = Forms.ONE_OF_MESSAGE)
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
        implements Translatable<StoryDocument>,
                Attributed<StoryDocument>,
                Evident<StoryDocument>,
                StoryDocumentBuilder.With {

    public StoryDocument {
        language = LanguageTags.canonical(language);
        coverage = coverage == null ? CoverageDocument.NONE : coverage;
        images = SectionImages.present(images);
        timeline = timeline == null ? List.of() : timeline;
        evidence = evidence == null ? List.of() : evidence;
        faqs = faqs == null ? List.of() : faqs;
        topics = topics == null ? List.of() : topics;
        contributors = contributors == null ? List.of() : contributors;
        provenance = Attributed.canonical(provenance);
        formerSlugs = formerSlugs == null ? List.of() : formerSlugs;
        externalIds = externalIds == null ? Map.of() : externalIds;
    }

    @Override
    public String title() {
        return headline;
    }

    @Override
    public boolean withoutTopics() {
        return topics.isEmpty();
    }

    @Override
    public List<Problem.Error> faults() {
        return StoryFaults.of(this);
    }

    @Override
    public StoryDocument with(Instant publishedAt, List<String> formerSlugs) {
        return with().publishedAt(publishedAt).formerSlugs(formerSlugs).build();
    }

    @Override
    public StoryDocument with(Lifecycle lifecycle) {
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

    @Override
    public StoryDocument identified(StoryDocument known) {
        return StoryEvidence.identified(this, known == null ? CoverageDocument.NONE : known.coverage, known);
    }

    @Override
    public Map<String, String> sections() {
        return StorySectionTexts.of(this);
    }

    @Override
    public SectionTexts stated() {
        return StoryEvidence.texts(this);
    }

    @Override
    public Double evidenced() {
        return evidence.isEmpty() ? null : (Double) Completeness.of(this).evidenced();
    }

    @Override
    public StoryDocument evident(List<EvidenceDocument> evidence) {
        return with().evidence(evidence).build();
    }

    @Override
    public StoryDocument attributed(Map<String, SectionProvenanceDocument> provenance, String responsible) {
        return with().provenance(provenance).responsible(responsible).build();
    }

    @Override
    public StoryDocument at(String id, String slug) {
        return with().id(id).slug(slug).build();
    }
}
