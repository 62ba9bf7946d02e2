package io.backgrounder.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

        @Schema(description = "The date at which the description was true")
        LocalDate descriptionAsOf,

        @Schema(description = "The id of the same entity in Wikidata", examples = "Q17")
        String wikidataId,

        @Schema(description = "Other names: acronyms, native scripts, former names")
        List<String> aliases,

        @Schema(description = "When anything about it was last written") @NotNull
        Instant updatedAt,

        @Schema(description = "When something that matters to a reader was last written") @NotNull
        Instant contentUpdatedAt,

        @Schema(description = "The number of this revision of the topic; `links.revisions` lists all", examples = "1")
        @NotNull
        int revision,

        @NotNull TopicLinks links)
        implements Representation, TopicBuilder.With {

    /** Related resources. */
    @Schema(description = "Related resources")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TopicLinks(
            @Schema(format = "uri-reference") @NotNull String self,
            @Schema(format = "uri-reference") @NotNull String stories,
            @Schema(format = "uri-reference") @NotNull String related,

            @Schema(format = "uri-reference", description = "Absent where a story shows the topic")
            String revisions,

            @Schema(format = "uri-reference", description = "Absent where a story shows the topic")
            String corrections) {

        public static TopicLinks of(String slug) {
            String self = Kind.TOPIC.path(slug);
            return new TopicLinks(self, self + "/stories", self + "/related", null, null);
        }

        /** The links of a topic itself. */
        static TopicLinks all(String slug) {
            String self = Kind.TOPIC.path(slug);
            return new TopicLinks(
                    self, self + "/stories", self + "/related", self + "/revisions", self + "/corrections");
        }
    }
}
