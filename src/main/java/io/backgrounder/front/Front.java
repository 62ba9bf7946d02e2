package io.backgrounder.front;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.story.Story;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.json.StorableRepresentation;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A front, as readers get it: everything that a home page shows. In lists, without its sections. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A front: everything that a home page shows")
public record Front(
        @Schema(examples = "front_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "home") @NotNull String slug,

        @Schema(description = "BCP 47", examples = "en") @NotNull
        String language,

        @Schema(description = "One line of plain text", examples = "Home") @NotNull
        String title,

        @Schema(description = "From top to bottom. Absent in lists")
        List<@NotNull @Valid FrontSection> sections,

        @NotNull Instant publishedAt,

        @Schema(description = "When an editor last wrote it. Stories come and go without it") @NotNull
        Instant updatedAt,

        @Schema(description = "When something that matters to a reader was last written") @NotNull
        Instant contentUpdatedAt,

        @Schema(
                description = "The number of this revision of the front, which stories that come and go leave as it is;"
                        + " `links.revisions` lists all",
                examples = "1")
        @NotNull
        int revision,

        @NotNull @Valid FrontLinks links)
        implements StorableRepresentation, FrontBuilder.With {

    static final String BY_PUBLICATION = "-publishedAt";
    static final String BY_UPDATE = "-updatedAt";

    /** The orders in which stories fill places, as alternatives of a regular expression. */
    static final String SORTS = BY_PUBLICATION + "|" + BY_UPDATE;

    /** A section of a front. */
    @RecordBuilder
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A section of a front. In revisions it has `chosen` and `fill` in place of `slots`")
    public record FrontSection(
            @Schema(description = "One line of plain text", examples = "Oceans")
            String title,

            @Schema(
                    description = "How to show the section. Free text, which means something to the front end only",
                    examples = "lead-and-two")
            String layout,

            @Schema(description = "The most stories that it shows", examples = "5") @NotNull
            int size,

            @Schema(description = "The places that have a story, in their order. No story is twice on a front")
            List<@NotNull @Valid FrontSlot> slots,

            @Schema(description = "In revisions: the stories that editors have chosen")
            List<@NotNull @Valid FrontChoice> chosen,

            @Schema(description = "In revisions: which stories fill the other places. Absent if none do") @Valid
            FrontFill fill)
            implements FrontFrontSectionBuilder.With {}

    /** A place of a section, and its story. */
    @Schema(description = "A place of a section, and its story")
    public record FrontSlot(
            @Schema(description = "The place in its section, from 0", examples = "0") @NotNull
            int position,

            @Schema(description = "The line of a list, with `topics`, `image` and `contributors`") @NotNull @Valid
            Story story) {}

    /** A place of a section for which editors have chosen a story. */
    @Schema(description = "A place of a section for which editors have chosen a story")
    public record FrontChoice(
            @Schema(description = "The place in its section, from 0", examples = "0")
            @NotNull
            @Min(0)
            @Max(FrontDocument.MOST_IN_SECTION - 1)
            int position,

            @Schema(description = "The id of the story", examples = "story_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
            String story) {}

    /** Which stories fill the places without a chosen one: those that meet all conditions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Which stories fill the places without a chosen one: those that meet all conditions")
    public record FrontFill(
            @Schema(description = "The id of a topic") String topic,
            @Schema(description = "The id of a source") String source,
            @Schema(description = "The id of a contributor") String contributor,

            @Schema(description = "BCP 47", examples = "en") String language,

            @Schema(
                    description = "Which stories come first",
                    enumeration = {BY_PUBLICATION, BY_UPDATE})
            @NotNull
            @Pattern(regexp = SORTS, message = Forms.ONE_OF_MESSAGE)
            String sort) {}

    /** Related resources. */
    @Schema(description = "Related resources")
    public record FrontLinks(
            @Schema(format = "uri-reference") @NotNull String self,
            @Schema(format = "uri-reference") @NotNull String revisions,
            @Schema(format = "uri-reference") @NotNull String corrections) {

        static FrontLinks of(String slug) {
            String self = Kind.FRONT.path(slug);
            return new FrontLinks(self, self + "/revisions", self + "/corrections");
        }
    }
}
