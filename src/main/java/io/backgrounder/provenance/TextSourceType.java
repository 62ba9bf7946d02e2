package io.backgrounder.provenance;

import io.backgrounder.image.DigitalSourceType;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a text came to be: those of IPTC's digital source types that fit text. A code with {@link DigitalSourceType#SCHEME} before it is its URI.
 *
 * @see <a href="https://cv.iptc.org/newscodes/digitalsourcetype/">IPTC's NewsCodes</a>
 */
enum TextSourceType {
    /** Written by a person. */
    DIGITAL_CREATION("digitalCreation", Disclosure.NONE),
    /** Edited by a person, without a model: what a program translated, say. */
    HUMAN_EDITS("humanEdits", Disclosure.NONE),
    /** Written by a person, and improved by a program, which corrected its language, say. */
    ALGORITHMICALLY_ENHANCED("algorithmicallyEnhanced", Disclosure.ASSISTED),
    /** Written by a person and a trained model together. */
    COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA("compositeWithTrainedAlgorithmicMedia", Disclosure.ASSISTED),
    /** Written by a program without a trained model: from figures and a template, say. */
    ALGORITHMIC_MEDIA("algorithmicMedia", Disclosure.GENERATED),
    /** Written by a trained model. */
    TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia", Disclosure.GENERATED);

    /** The codes, as alternatives of a regular expression, so that annotations can use them. */
    static final String CODES =
            "digitalCreation|humanEdits|algorithmicallyEnhanced|compositeWithTrainedAlgorithmicMedia|"
                    + "algorithmicMedia|trainedAlgorithmicMedia";

    static final String DESCRIPTION =
            "How the text came to be, as a code of [IPTC's digital source types](" + DigitalSourceType.SCHEME + "):"
                    + " `digitalCreation` (a person wrote it), `humanEdits` (a person edited it), `algorithmicallyEnhanced` (a program"
                    + " improved what a person wrote), `compositeWithTrainedAlgorithmicMedia` (a person and a trained model),"
                    + " `trainedAlgorithmicMedia` (a trained model), `algorithmicMedia` (another program)";

    private final String code;
    private final Disclosure unreviewed;

    TextSourceType(String code, Disclosure unreviewed) {
        this.code = code;
        this.unreviewed = unreviewed;
    }

    /** The type with a code; empty if there is none, or if it fits no text. */
    static Optional<TextSourceType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** Whether a machine wrote it, so that the policy applies. */
    boolean isMachineMade() {
        return unreviewed == Disclosure.GENERATED;
    }

    Disclosure disclosure(boolean reviewed) {
        return isMachineMade() && reviewed ? Disclosure.GENERATED_REVIEWED : unreviewed;
    }
}
