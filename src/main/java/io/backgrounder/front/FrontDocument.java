package io.backgrounder.front;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.ExternalId;
import io.backgrounder.document.Document;
import io.backgrounder.document.Lifecycle;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.text.LanguageTag;
import io.backgrounder.web.text.LanguageTags;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A front, as editors and pipelines write it. */
@RecordBuilder
@JsonTypeName("front")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A front, as you write it")
public record FrontDocument(
        @Schema(description = "Assigned by the server unless given")
        String id,

        @NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE)
        String slug,

        @Schema(description = "BCP 47, in upper or lower case; stored in canonical case. Default: `en`")
        @Size(max = LanguageTag.LONGEST)
        @LanguageTag
        String language,

        @NotNull @Size(max = 300) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String title,

        @Schema(description = "The sections, from top to bottom; at most " + MOST_STORIES + " stories in all")
        @Size(max = 50)
        List<@NotNull @Valid FrontDocumentSection> sections,

        @Schema(
                description =
                        "The state of the front. An import sets it; without it, a new front is `published`, and an existing one keeps"
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
        implements Document<FrontDocument>, FrontDocumentBuilder.With {

    /** The most stories that a front shows. */
    static final int MOST_STORIES = 500;

    /** The most stories that a section shows. */
    static final int MOST_IN_SECTION = 100;

    /** A section: stories that are chosen, and a rule for the other places. */
    @RecordBuilder
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A section: stories that you choose, and a rule for the other places")
    public record FrontDocumentSection(
            @Size(max = 300) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
            String title,

            @Schema(description = "The most stories that it shows") @NotNull @Min(1) @Max(MOST_IN_SECTION)
            Integer size,

            @Schema(
                    description =
                            "The first places, at most `size`. The story in one stays there while readers see it in lists, and comes"
                                    + " back when they see it again; meanwhile, and where there is null, another story fills the place")
            @Size(max = MOST_IN_SECTION)
            List<@Valid FrontDocumentSlot> slots,

            @Schema(description = "Which stories fill the other places, the newest first. Absent if none do") @Valid
            FrontDocumentFill fill,

            @Schema(description = "How to show the section. Free text, which means something to the front end only")
            @Size(max = 300)
            @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
            String layout)
            implements FrontDocumentFrontDocumentSectionBuilder.With {

        public FrontDocumentSection {
            slots = slots == null ? List.of() : FrontMapping.withoutEmptyEnd(slots);
        }

        private List<Problem.Error> faults(String pointer) {
            List<Problem.Error> faults = new ArrayList<>();
            if (slots.size() > size) {
                faults.add(Problem.Error.member(pointer + "/slots", "must have at most `size` places"));
            }
            if (fill != null
                    && Front.BY_UPDATE.equals(fill.sort)
                    && (fill.topic != null || fill.source != null || fill.contributor != null)) {
                faults.add(Problem.Error.member(
                        pointer + "/fill/sort", "must be -publishedAt with a topic, source or contributor"));
            }
            return faults;
        }
    }

    /** A chosen story. */
    @Schema(description = "A story that you choose; null for a place that is to be filled", nullable = true)
    public record FrontDocumentSlot(
            @Schema(description = "Its slug, id or external id. Readers need not see it yet") @NotNull @Size(max = 200)
            String story) {}

    /** Which stories fill the places without a chosen one: those that meet all conditions. */
    @RecordBuilder
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            description =
                    "Which stories fill the places without a chosen one: those that meet all conditions, and are not on the front"
                            + " already. A section whose topic, source or contributor readers do not see is not filled")
    public record FrontDocumentFill(
            @Schema(description = "The slug, id or external id of a topic that the stories have") @Size(max = 200)
            String topic,

            @Schema(description = "The slug, id or external id of a source that the stories summarise") @Size(max = 200)
            String source,

            @Schema(description = "The slug, id or external id of a contributor of the stories") @Size(max = 200)
            String contributor,

            @Schema(description = "The language of the stories: BCP 47") @Size(max = LanguageTag.LONGEST) @LanguageTag
            String language,

            @Schema(
                    description =
                            "Which stories come first: the last published or, without `topic`, `source` and `contributor`, the last"
                                    + " updated. Default: `-publishedAt`",
                    enumeration = {Front.BY_PUBLICATION, Front.BY_UPDATE})
            @Pattern(regexp = Front.SORTS, message = Forms.ONE_OF_MESSAGE)
            String sort)
            implements FrontDocumentFrontDocumentFillBuilder.With {

        public FrontDocumentFill {
            language = LanguageTags.canonical(language);
            sort = sort == null ? Front.BY_PUBLICATION : sort;
        }
    }

    public FrontDocument {
        language = language == null ? "en" : LanguageTags.canonical(language);
        sections = sections == null ? List.of() : sections;
        formerSlugs = formerSlugs == null ? List.of() : formerSlugs;
        externalIds = externalIds == null ? Map.of() : externalIds;
    }

    @Override
    public List<Problem.Error> faults() {
        List<Problem.Error> faults = new ArrayList<>(lifecycleFaults());
        long stories = 0;
        for (int i = 0; i < sections.size(); i++) {
            FrontDocumentSection section = sections.get(i);
            if (section != null && section.size != null) {
                stories += section.size;
                faults.addAll(section.faults("/sections/" + i));
            }
        }
        if (stories > MOST_STORIES) {
            faults.add(Problem.Error.member("/sections", "must have at most " + MOST_STORIES + " stories in all"));
        }
        return faults;
    }

    @Override
    public FrontDocument at(String id, String slug) {
        return with().id(id).slug(slug).build();
    }

    @Override
    public FrontDocument with(Instant publishedAt, List<String> formerSlugs) {
        return with().publishedAt(publishedAt).formerSlugs(formerSlugs).build();
    }

    @Override
    public FrontDocument with(Lifecycle lifecycle) {
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
