package io.backgrounder.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.image.DigitalSourceType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a page is a translation, as readers get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "That this is a translation: of what, by what, and whether it is still up to date")
public record Translation(
        @Schema(
                description =
                        "The id of the original, which `translations` has with its address. Left out while readers cannot read it")
        String of,

        @Schema(description = Translation.SOURCE_TYPE, examples = "trainedAlgorithmicMedia")
        String digitalSourceType,

        @Schema(
                description =
                        "True if something that matters to a reader has changed in the original since the translation was last"
                                + " written; otherwise left out. It follows from both, and is not part of a revision")
        Boolean outdated) {

    /** What the source type says, for the OpenAPI document. */
    static final String SOURCE_TYPE =
            "Who or what translated it, as a code of [IPTC's digital source types](" + DigitalSourceType.SCHEME + "):"
                    + " `trainedAlgorithmicMedia` (a trained model), `algorithmicMedia` (other software),"
                    + " `compositeWithTrainedAlgorithmicMedia` (a person and a model), `humanEdits` (software, then a person),"
                    + " `digitalCreation` (a person)";

    /** Those of {@link DigitalSourceType#CODES} that a translation can have. */
    static final String SOURCE_TYPES =
            "trainedAlgorithmicMedia|algorithmicMedia|compositeWithTrainedAlgorithmicMedia|humanEdits|digitalCreation";

    /** What is left of it while readers cannot read the original; null if this is nothing. */
    public static Translation of(Kind kind, UUID original, String digitalSourceType, boolean outdated) {
        return original == null && digitalSourceType == null
                ? null
                : new Translation(
                        original == null ? null : kind.id(original), digitalSourceType, outdated ? true : null);
    }
}
