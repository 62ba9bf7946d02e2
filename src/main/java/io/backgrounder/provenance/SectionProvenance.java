package io.backgrounder.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.contributor.ContributorRef;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a section of a page came to be. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "How a section came to be, and who has reviewed it")
public record SectionProvenance(
        @Schema(
                description = TextSourceType.DESCRIPTION + "; more may come",
                examples = {"trainedAlgorithmicMedia", "digitalCreation"})
        @NotNull
        String digitalSourceType,

        @Schema(description = "The model or program, with its version", examples = "summarizer 2.1")
        String model,

        @Schema(description = "How the model was instructed")
        String promptNote,

        @Schema(description = "Who made the section, programs included. Absent if it does not say")
        List<@NotNull @Valid ContributorRef> contributors,

        @Schema(description = "The person who has reviewed the section. Absent if nobody has") @Valid
        ContributorRef reviewedBy,

        @Schema(description = "When the section was reviewed")
        Instant reviewedAt)
        implements SectionProvenanceBuilder.With {

    /** All contributors that are named. */
    Stream<ContributorRef> named() {
        return Stream.concat(
                contributors == null ? Stream.empty() : contributors.stream(), Stream.ofNullable(reviewedBy));
    }

    /** With other states of the contributors; null for those that are left out. */
    SectionProvenance naming(UnaryOperator<ContributorRef> contributor) {
        return with().contributors(
                        contributors == null
                                ? null
                                : contributors.stream()
                                        .map(contributor)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList())
                .reviewedBy(reviewedBy == null ? null : contributor.apply(reviewedBy))
                .build();
    }

    /** @param name returns the slug or the id of a contributor */
    SectionProvenanceDocument document(Function<ContributorRef, String> name) {
        return SectionProvenanceDocumentBuilder.builder()
                .digitalSourceType(digitalSourceType)
                .model(model)
                .promptNote(promptNote)
                .contributors(
                        contributors == null
                                ? null
                                : contributors.stream().map(name).toList())
                .reviewedBy(reviewedBy == null ? null : name.apply(reviewedBy))
                .reviewedAt(reviewedAt)
                .build();
    }
}
