package io.backgrounder.topic;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.ExternalId;
import io.backgrounder.document.Document;
import io.backgrounder.document.Lifecycle;
import io.backgrounder.image.Image;
import io.backgrounder.provenance.Attributed;
import io.backgrounder.provenance.SectionProvenanceDocument;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic, as editors and pipelines write it. */
@RecordBuilder
@JsonTypeName("topic")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A topic, as you write it")
public record TopicDocument(
        @Schema(description = "Assigned by the server unless given")
        String id,

        @NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE)
        String slug,

        @NotNull @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String name,

        @NotNull @Pattern(regexp = "person|place|organization|event|work|concept", message = Forms.ONE_OF_MESSAGE)
        String topicType,

        @Schema(description = "CommonMark")
        @Size(max = 5000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String description,

        @Valid DescriptionSource descriptionSource,

        @Schema(
                description =
                        "Descriptions that hold for a time. The first one that holds today is shown, or else `description`")
        @Size(max = 50)
        List<@NotNull @Valid DatedDescription> descriptions,

        @Schema(
                description = "The addresses of the same entity elsewhere. Those of Wikidata are stored as"
                        + " `https://www.wikidata.org/entity/Q…`. No two topics have the same address",
                examples = "[\"https://www.wikidata.org/entity/Q458\"]")
        @Size(max = 20)
        List<@NotNull @Size(max = 2000) @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE) String> sameAs,

        @Schema(description = "The topics that this one belongs under. No topic is above itself") @Size(max = 20)
        List<@NotNull @Valid BroaderLink> broader,

        @Schema(description = "The topics that this one is related to, in the order in which they are shown")
        @Size(max = 100)
        List<@NotNull @Valid RelatedLink> related,

        @Schema(description = "Other names") @Size(max = 50)
        List<@NotNull @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE) String>
                aliases,

        @Valid Image image,

        @Schema(
                description =
                        "BCP 47, in upper or lower case; stored in canonical case. The language of the name, the descriptions and the aliases")
        @Size(max = LanguageTag.LONGEST)
        @LanguageTag
        String textLanguage,

        @Schema(description = LocalizedText.DESCRIPTION, maxProperties = LocalizedText.MOST)
        @Size(max = LocalizedText.MOST)
        Map<@Size(max = LanguageTag.LONGEST) @LanguageTag String, @NotNull @Valid LocalizedText> localized,

        @Schema(description = Attributed.DESCRIPTION + Topic.SECTIONS)
        Map<String, @NotNull @Valid SectionProvenanceDocument> provenance,

        @Schema(description = Attributed.RESPONSIBLE) String responsible,

        @Schema(
                description =
                        "The state of the topic. An import sets it; without it, a new topic is `published`, and an existing one keeps"
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
                        "The slug of another topic to merge this one into: documents that refer to this one refer to the other from then on, and its addresses answer"
                                + " 308 to the other topic for ever. A draft that readers have never seen leaves nothing behind. The"
                                + " rest of the document is ignored. Not allowed in imports, where a line of the type"
                                + " `tombstone` stands for a merged topic",
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
        implements Attributed<TopicDocument>, TopicDocumentBuilder.With {

    public TopicDocument {
        aliases = aliases == null ? List.of() : aliases;
        descriptions = descriptions == null ? List.of() : descriptions;
        textLanguage = LanguageTags.canonical(textLanguage);
        localized = Localization.canonical(localized);
        sameAs = SameAs.canonical(sameAs);
        broader = broader == null ? List.of() : broader;
        related = related == null ? List.of() : related;
        provenance = Attributed.canonical(provenance);
        formerSlugs = formerSlugs == null ? List.of() : formerSlugs;
        externalIds = externalIds == null ? Map.of() : externalIds;
    }

    @Override
    public List<Problem.Error> faults() {
        return DocumentFaults.together(
                Document.repeated("/aliases", aliases),
                Descriptions.of(this).faults(),
                Document.repeated("/sameAs", sameAs),
                RelatedLink.faults(related),
                Image.faults("/image", image),
                new Localization(textLanguage, localized).faults(),
                provenanceFaults(),
                lifecycleFaults());
    }

    /** All its descriptions are one section. */
    @Override
    public Map<String, String> sections() {
        String texts = Stream.of(
                        Stream.ofNullable(description),
                        descriptions.stream().filter(Objects::nonNull).map(DatedDescription::text),
                        localized.values().stream().filter(Objects::nonNull).map(LocalizedText::description))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(joining("\n\n"));
        return Collections.singletonMap("description", texts.isEmpty() ? null : texts);
    }

    @Override
    public TopicDocument identified(TopicDocument known) {
        return reviewedAs(known);
    }

    @Override
    public TopicDocument attributed(Map<String, SectionProvenanceDocument> provenance, String responsible) {
        return with().provenance(provenance).responsible(responsible).build();
    }

    @Override
    public TopicDocument at(String id, String slug) {
        return with().id(id).slug(slug).build();
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public TopicDocument with(Instant publishedAt, List<String> formerSlugs) {
        return with().formerSlugs(formerSlugs).build();
    }

    @Override
    public TopicDocument with(Lifecycle lifecycle) {
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
