package io.backgrounder.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a section came to be, as editors and pipelines write it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "How a section came to be, as you write it")
public record SectionProvenanceDocument(
        @Schema(description = TextSourceType.DESCRIPTION, examples = "trainedAlgorithmicMedia")
        @NotNull
        @Pattern(regexp = TextSourceType.CODES, message = Forms.ONE_OF_MESSAGE)
        String digitalSourceType,

        @Schema(description = "The model or program, with its version", examples = "summarizer 2.1")
        @Size(max = 200)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String model,

        @Schema(description = "What readers are told of how the model was instructed")
        @Size(max = 2000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String promptNote,

        @Schema(description = "The slugs of those who made the section, programs included") @Size(max = 20)
        List<@NotNull String> contributors,

        @Schema(
                description =
                        "The slug of the person who has reviewed the section. The server sets it (see `…/reviews/{section}`), and removes"
                                + " it when the words of the section change. It is ignored in what you write, but for an import by a key"
                                + " with the scope `admin`")
        String reviewedBy,

        @Schema(description = "When the section was reviewed. The server sets it, as `reviewedBy`")
        Instant reviewedAt)
        implements SectionProvenanceDocumentBuilder.With {

    public SectionProvenanceDocument {
        contributors = contributors == null ? List.of() : contributors;
    }

    boolean wasReviewed() {
        return reviewedBy != null && reviewedAt != null;
    }

    SectionProvenanceDocument withoutReview() {
        return with().reviewedBy(null).reviewedAt(null).build();
    }

    /** Whether a machine wrote the section. */
    boolean machineMade() {
        return TextSourceType.of(digitalSourceType)
                .filter(TextSourceType::isMachineMade)
                .isPresent();
    }
}
