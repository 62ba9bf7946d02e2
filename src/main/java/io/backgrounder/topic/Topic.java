package io.backgrounder.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.image.Image;
import io.backgrounder.provenance.Attributed;
import io.backgrounder.provenance.SectionProvenance;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.text.Localization;
import io.backgrounder.web.text.LocalizedText;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic entity, as readers get it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A person, place, organization, event, work or concept that stories are about")
public record Topic(
        @Schema(examples = "topic_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "high-seas") @NotNull String slug,
        @Schema(examples = "High seas") @NotNull String name,

        @Schema(
                description = "`person`, `place`, `organization`, `event`, `work` or `concept`; more may come",
                examples = {"person", "place", "organization", "event", "work", "concept"})
        @NotNull
        String topicType,

        @Schema(description = "A short description; CommonMark, or the format that `text` asks for") @Markdown
        String description,

        DescriptionSource descriptionSource,

        @Schema(
                description =
                        "All descriptions, if some hold only for a time, in their order and the undated one last. The first one"
                                + " that holds today is `description`")
        List<DatedDescription> descriptions,

        @Schema(description = "Other names: acronyms, native scripts, former names")
        List<String> aliases,

        @Schema(description = "In lists only with `include=image`") @Valid
        Image image,

        @Schema(
                description = "The addresses of the same entity elsewhere, such as in Wikidata",
                examples = "[\"https://www.wikidata.org/entity/Q458\"]")
        List<String> sameAs,

        @Schema(description = "The published topics that it belongs under; `links.narrower` lists those under it")
        List<TopicRelation> broader,

        @Schema(description = "The published topics that it is related to, such as the offices that a person held")
        List<TopicRelation> related,

        @Schema(description = "The language of the name and the aliases (BCP 47), where it is known", examples = "en")
        String nameLanguage,

        @Schema(description = "The language of the description (BCP 47), where it is known", examples = "en")
        String descriptionLanguage,

        @Schema(description = "The texts in other languages than that in which it was written, by language")
        Map<String, LocalizedText> localized,

        @Schema(description = Attributed.DESCRIPTION + Topic.SECTIONS + "; more may come. Absent if nothing is said")
        Map<String, @NotNull @Valid SectionProvenance> provenance,

        @Schema(description = "Who answers for the topic: a person or an organization. Absent if nobody is named")
        @Valid
        ContributorRef responsible,

        @Schema(
                description = Attributed.DISCLOSURE,
                examples = {"unknown", "none", "assisted", "generated-reviewed", "generated"})
        String disclosure,

        @Schema(description = "When anything about it was last written") @NotNull
        Instant updatedAt,

        @Schema(description = "When something that matters to a reader was last written") @NotNull
        Instant contentUpdatedAt,

        @Schema(description = "The number of this revision of the topic; `links.revisions` lists all", examples = "1")
        @NotNull
        int revision,

        @NotNull TopicLinks links)
        implements Representation, TopicBuilder.With {

    /** The sections of which it is said how they came to be. */
    static final String SECTIONS = "`description` (all descriptions)";

    /** The page with the texts that are looked up for these language ranges; with none, in the language of the document. */
    public Topic in(List<String> ranges) {
        Localization.Shown shown = new Localization(nameLanguage, localized).shown(name, aliases, description, ranges);
        return with().name(shown.name())
                .nameLanguage(shown.nameLanguage())
                .aliases(shown.aliases())
                .description(shown.description())
                .descriptionLanguage(shown.descriptionLanguage())
                .build();
    }

    /** Related resources. */
    @Schema(description = "Related resources")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TopicLinks(
            @Schema(format = "uri-reference") @NotNull String self,
            @Schema(format = "uri-reference") @NotNull String stories,
            @Schema(format = "uri-reference") @NotNull String related,

            @Schema(format = "uri-reference", description = "Absent where a story shows the topic")
            String narrower,

            @Schema(format = "uri-reference", description = "Absent where a story shows the topic")
            String revisions,

            @Schema(format = "uri-reference", description = "Absent where a story shows the topic")
            String corrections) {

        public static TopicLinks of(String slug) {
            String self = Kind.TOPIC.path(slug);
            return new TopicLinks(self, self + "/stories", self + "/related", null, null, null);
        }

        /** The links of a topic itself. */
        static TopicLinks all(String slug) {
            String self = Kind.TOPIC.path(slug);
            return new TopicLinks(
                    self,
                    self + "/stories",
                    self + "/related",
                    Kind.TOPIC.path() + "?broader=" + slug,
                    self + "/revisions",
                    self + "/corrections");
        }
    }
}
