package io.backgrounder.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Clocks;
import io.backgrounder.document.Document;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.text.LanguageTag;
import io.backgrounder.web.text.LanguageTags;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source, as editors and pipelines write it. */
@RecordBuilder
@JsonTypeName("source")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A source, as you write it")
public record SourceDocument(
        @Schema(description = "Assigned by the server unless given")
        String id,

        @NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE)
        String slug,

        @NotNull @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String name,

        @Size(max = 2000) @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String description,

        @Size(max = 2000) @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
        String homepage,

        @Schema(description = "ISO 3166-1 alpha-2")
        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code such as GB")
        String country,

        @Schema(description = "BCP 47, in upper or lower case; stored in canonical case")
        @Size(max = LanguageTag.LONGEST)
        @LanguageTag
        String language,

        @Schema(description = "Former slugs, which answer 308 for ever") @Size(max = 1000)
        List<@NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE) String> formerSlugs,

        @Schema(description = "When anything about it was last written", readOnly = true)
        Instant updatedAt,

        @Schema(description = "When something that matters to a reader was last written", readOnly = true)
        Instant contentUpdatedAt,

        @Schema(
                description =
                        "Whether the change does not matter to readers, so that `contentUpdatedAt` stays as it is",
                writeOnly = true)
        Boolean minorEdit)
        implements Document<SourceDocument>, SourceDocumentBuilder.With {

    public SourceDocument {
        language = LanguageTags.canonical(language);
        formerSlugs = formerSlugs == null ? List.of() : formerSlugs;
    }

    @Override
    public SourceDocument at(String id, String slug) {
        return with().id(id).slug(slug).build();
    }

    @Override
    public SourceDocument completed(UUID id, List<String> formerSlugs, SourceDocument stored, Clocks clocks) {
        return with().id(Kind.SOURCE.id(id))
                .formerSlugs(formerSlugs)
                .updatedAt(clocks.updatedAt())
                .contentUpdatedAt(clocks.contentUpdatedAt())
                .minorEdit(null)
                .build();
    }
}
