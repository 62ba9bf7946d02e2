package io.backgrounder.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.image.Image;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.text.Localization;
import io.backgrounder.web.text.LocalizedText;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as readers get it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A publication whose articles stories summarise")
public record Source(
        @Schema(examples = "source_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "harbour-courier") @NotNull String slug,
        @Schema(examples = "The Harbour Courier") @NotNull String name,

        @Schema(description = "A description of the publication, in a sentence or two")
        String description,

        @Schema(format = "uri", examples = "https://harbour-courier.example.com/")
        String homepage,

        @Schema(
                description =
                        "`newspaper`, `agency`, `broadcaster`, `magazine`, `official` (an authority's own publications), `think-tank`, `company`"
                                + " or `other`, where it is known; more may come",
                examples = {"newspaper", "agency", "official"})
        String sourceType,

        @Schema(
                description =
                        "The organization that owns it, where it is known. Sources with the same owner are not independent of each other",
                examples = "Estuary Media Group")
        String owner,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "GB")
        String country,

        @Schema(description = "BCP 47", examples = "en") String language,

        @Schema(description = "Its logo. In lists only with `include=image`") @Valid
        Image image,

        @Schema(description = "The language of the name (BCP 47), where it is known", examples = "en")
        String nameLanguage,

        @Schema(description = "The language of the description (BCP 47), where it is known", examples = "en")
        String descriptionLanguage,

        @Schema(description = "The texts in other languages than that in which it was written, by language")
        Map<String, LocalizedText> localized,

        @Schema(description = "When anything about it was last written") @NotNull
        Instant updatedAt,

        @Schema(description = "When something that matters to a reader was last written") @NotNull
        Instant contentUpdatedAt,

        @Schema(description = "The number of this revision of the source; `links.revisions` lists all", examples = "1")
        @NotNull
        int revision,

        @NotNull SourceLinks links)
        implements Representation, SourceBuilder.With {

    /** The page with the texts that are looked up for these language ranges; with none, in the language of the document. */
    public Source in(List<String> ranges) {
        Localization.Shown shown =
                new Localization(nameLanguage, localized).shown(name, List.of(), description, ranges);
        return with().name(shown.name())
                .nameLanguage(shown.nameLanguage())
                .description(shown.description())
                .descriptionLanguage(shown.descriptionLanguage())
                .build();
    }

    /** Related resources. */
    @Schema(description = "Related resources")
    public record SourceLinks(
            @Schema(format = "uri-reference") @NotNull String self,
            @Schema(format = "uri-reference") @NotNull String sourceSummaries,
            @Schema(format = "uri-reference") @NotNull String stories,
            @Schema(format = "uri-reference") @NotNull String revisions,
            @Schema(format = "uri-reference") @NotNull String corrections) {

        static SourceLinks of(String slug) {
            String self = Kind.SOURCE.path(slug);
            return new SourceLinks(
                    self,
                    self + "/source-summaries",
                    Kind.STORY.path() + "?source=" + slug,
                    self + "/revisions",
                    self + "/corrections");
        }
    }
}
