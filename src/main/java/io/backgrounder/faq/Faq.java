package io.backgrounder.faq;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.contributor.Byline;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.evidence.Evidence;
import io.backgrounder.evidence.PartIds;
import io.backgrounder.evidence.SectionPart;
import io.backgrounder.image.Image;
import io.backgrounder.provenance.Attributed;
import io.backgrounder.provenance.SectionProvenance;
import io.backgrounder.translation.Translation;
import io.backgrounder.translation.TranslationLink;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.text.Annotated;
import io.backgrounder.web.text.Annotation;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A FAQ, as readers get it. Items, contributors and stories are present at its own address, and in lists that include them. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A common question, its introduction, and the items that go deeper")
public record Faq(
        @Schema(examples = "faq_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "what-are-the-high-seas") @NotNull
        String slug,

        @Schema(description = "BCP 47", examples = "en") @NotNull
        String language,

        @Schema(examples = "What are the high seas?") @NotNull
        String question,

        @Schema(description = "CommonMark, or the format that `text` asks for") @Markdown
        String introduction,

        @Schema(description = "In lists only with `include=image`") @Valid
        Image image,

        @Schema(description = "Questions and answers, in the editor's order")
        List<FaqItem> items,

        @Schema(
                description =
                        "On what statements of the introduction and the items rest, in the editor's order. With `text=html`, `span` elements"
                                + " whose `data-evidence` has the ids are around their words. Absent if there is none")
        List<@NotNull @Valid Evidence> evidence,

        @Schema(description = "Who made the FAQ, in the order of the byline")
        List<@NotNull @Valid Byline> contributors,

        @Schema(description = Attributed.DESCRIPTION + Faq.SECTIONS + "; more may come. Absent if nothing is said")
        Map<String, @NotNull @Valid SectionProvenance> provenance,

        @Schema(description = "Who answers for the FAQ: a person or an organization. Absent if nobody is named") @Valid
        ContributorRef responsible,

        @Schema(
                description = Attributed.DISCLOSURE,
                examples = {"unknown", "none", "assisted", "generated-reviewed", "generated"})
        String disclosure,

        @Schema(description = "Only on a translation") Translation translation,

        @Schema(
                description =
                        "The original and the other translations that readers can read, by language: without this FAQ")
        List<TranslationLink> translations,

        @Schema(description = "The newest stories that link to it, at most 20; `links.stories` lists all")
        List<FaqStory> stories,

        @NotNull Instant publishedAt,

        @Schema(description = "When anything about it was last written") @NotNull
        Instant updatedAt,

        @Schema(description = "When something that matters to a reader was last written") @NotNull
        Instant contentUpdatedAt,

        @Schema(description = "The number of this revision of the FAQ; `links.revisions` lists all", examples = "1")
        @NotNull
        int revision,

        @NotNull FaqLinks links)
        implements Representation, Annotated, FaqBuilder.With {

    /** The sections of which it is said how they came to be. */
    public static final String SECTIONS = "`introduction` (with the question), `items`";

    @Override
    public List<Annotation> annotations(String path) {
        String item = SectionPart.ITEM.at(path, items, FaqItem::id);
        return Evidence.annotations(evidence, item != null ? item : path);
    }

    /** A question with its answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A question with its answer")
    public record FaqItem(
            @Schema(
                    description =
                            "Known within the FAQ. Absent in revisions from before items had ids, and in what `asOf` reads of these",
                    examples = "i1")
            @Pattern(regexp = PartIds.FORM, message = PartIds.MESSAGE)
            String id,

            @NotNull String question,

            @Schema(description = "CommonMark, or the format that `text` asks for") @NotNull @Markdown
            String answer) {}

    /** A story that links to the FAQ. */
    @Schema(description = "A story that links to the FAQ")
    public record FaqStory(
            @NotNull String id,
            @NotNull String slug,
            @NotNull String language,
            @NotNull String headline,
            @NotNull Instant publishedAt,
            @NotNull SelfLink links) {

        public FaqStory(UUID id, String slug, String language, String headline, Instant publishedAt) {
            this(Kind.STORY.id(id), slug, language, headline, publishedAt, new SelfLink(Kind.STORY.path(slug)));
        }
    }

    /** Related resources. */
    @Schema(description = "Related resources")
    public record FaqLinks(
            @Schema(format = "uri-reference") @NotNull String self,
            @Schema(format = "uri-reference") @NotNull String stories,
            @Schema(format = "uri-reference") @NotNull String revisions,
            @Schema(format = "uri-reference") @NotNull String corrections) {

        static FaqLinks of(String slug) {
            String self = Kind.FAQ.path(slug);
            return new FaqLinks(self, Kind.STORY.path() + "?faq=" + slug, self + "/revisions", self + "/corrections");
        }
    }
}
