package io.backgrounder.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.contributor.Byline;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.coverage.Coverage;
import io.backgrounder.evidence.Evidence;
import io.backgrounder.evidence.SectionPart;
import io.backgrounder.image.Image;
import io.backgrounder.image.SectionImages;
import io.backgrounder.provenance.Attributed;
import io.backgrounder.provenance.SectionProvenance;
import io.backgrounder.revision.Correction;
import io.backgrounder.timeline.TimelineEntry;
import io.backgrounder.translation.Translation;
import io.backgrounder.translation.TranslationLink;
import io.backgrounder.web.json.StorableRepresentation;
import io.backgrounder.web.text.Annotated;
import io.backgrounder.web.text.Annotation;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A story, as readers get it: the whole page, or in a list the members that it includes. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An explained news story: the whole page, or in a list the members that it includes")
public record Story(
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

        @Schema(description = "The image of the story as a whole. In lists only with `include=image`") @Valid
        Image image,

        @Schema(description = "What's behind the headline; CommonMark, or the format that `text` asks for") @Markdown
        String analysis,

        @Valid Coverage coverage,

        @Schema(description = "How we got here; CommonMark, or the format that `text` asks for") @Markdown
        String background,

        @Valid SectionImages images,

        @Schema(
                description =
                        "What happened when, by the earliest time that each date may mean, the less precise first. Absent if there is none")
        List<@NotNull @Valid TimelineEntry> timeline,

        @Schema(
                description =
                        "On what statements of the sections rest, in the editor's order. With `text=html`, `span` elements whose"
                                + " `data-evidence` has the ids are around their words. Absent if there is none")
        List<@NotNull @Valid Evidence> evidence,

        @Schema(description = "Common questions to go deeper, in the editor's order")
        List<@NotNull @Valid StoryFaq> faqs,

        @Schema(description = "The topics that the story is about or mentions, in the editor's order")
        List<@NotNull @Valid StoryTopic> topics,

        @Schema(description = "Who made the story, in the order of the byline")
        List<@NotNull @Valid Byline> contributors,

        @Schema(description = Attributed.DESCRIPTION + Story.SECTIONS + "; more may come. Absent if nothing is said")
        Map<String, @NotNull @Valid SectionProvenance> provenance,

        @Schema(description = "Who answers for the story: a person or an organization. Absent if nobody is named")
        @Valid
        ContributorRef responsible,

        @Schema(
                description = Attributed.DISCLOSURE,
                examples = {"unknown", "none", "assisted", "generated-reviewed", "generated"})
        String disclosure,

        @Schema(description = "Only on a translation") @Valid
        Translation translation,

        @Schema(
                description =
                        "The original and the other translations that readers can read, by language: without this story")
        List<@NotNull @Valid TranslationLink> translations,

        @Schema(description = "The corrections of the story, newest first")
        List<@NotNull @Valid Correction> corrections,

        @Schema(
                description =
                        "Only with `include=related`: the 10 most closely related stories, by shared topics; `links.related`"
                                + " lists all. It is a query, whose results change without an event of this story")
        List<@NotNull @Valid RelatedStory> related,

        @NotNull Instant publishedAt,

        @Schema(description = "When anything about it was last written") @NotNull
        Instant updatedAt,

        @Schema(description = "When something that matters to a reader was last written") @NotNull
        Instant contentUpdatedAt,

        @Schema(description = "The number of this revision of the story; `links.revisions` lists all", examples = "1")
        @NotNull
        int revision,

        @NotNull @Valid StoryLinks links)
        implements StorableRepresentation, Annotated, StoryBuilder.With {

    /** The sections of which it is said how they came to be. */
    public static final String SECTIONS =
            "`summary` (with the headline), `analysis`, `background`, `comparison`, `coverage` (the source summaries and the points), `timeline`";

    @Override
    public List<Annotation> annotations(String path) {
        return Evidence.annotations(evidence, section(path));
    }

    private String section(String path) {
        List<Coverage.CoveragePoint> points = coverage == null ? List.of() : coverage.points();
        String part = SectionPart.POINT.at(path, points, Coverage.CoveragePoint::id);
        if (part == null) {
            part = SectionPart.ENTRY.at(path, timeline, TimelineEntry::id);
        }
        return part != null ? part : path.equals("coverage.comparison") ? "comparison" : path;
    }

    /** Related resources. */
    @RecordBuilder
    @Schema(description = "Related resources")
    public record StoryLinks(
            @Schema(format = "uri-reference") @NotNull String self,
            @Schema(format = "uri-reference") @NotNull String sourceSummaries,
            @Schema(format = "uri-reference") @NotNull String faqs,
            @Schema(format = "uri-reference") @NotNull String topics,
            @Schema(format = "uri-reference") @NotNull String related,
            @Schema(format = "uri-reference") @NotNull String revisions,
            @Schema(format = "uri-reference") @NotNull String corrections) {

        static StoryLinks of(String slug) {
            String self = Kind.STORY.path(slug);
            return StoryStoryLinksBuilder.builder()
                    .self(self)
                    .sourceSummaries(self + "/source-summaries")
                    .faqs(self + "/faqs")
                    .topics(self + "/topics")
                    .related(self + "/related")
                    .revisions(self + "/revisions")
                    .corrections(self + "/corrections")
                    .build();
        }
    }

    /** A story with its id, its slug and the links that follow from it; all other members must be set. */
    public static StoryBuilder builder(UUID id, String slug) {
        return StoryBuilder.builder().id(Kind.STORY.id(id)).slug(slug).links(StoryLinks.of(slug));
    }
}
