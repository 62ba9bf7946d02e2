package io.backgrounder.image;

/**
 * IPTC's NewsCodes for how a digital medium came to be, without those that are retired. A code with {@link #SCHEME} before it is the URI by
 * which ninjs, schema.org, C2PA and XMP name the same.
 */
public final class DigitalSourceType {
    public static final String SCHEME = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /** The codes, as alternatives of a regular expression, so that annotations can use them. */
    public static final String CODES =
            "digitalCapture|computationalCapture|negativeFilm|positiveFilm|print|humanEdits|compositeCapture|digitalCreation|"
                    + "dataDrivenMedia|screenCapture|virtualRecording|algorithmicallyEnhanced|algorithmicMedia|"
                    + "trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia|compositeSynthetic|composite";

    private DigitalSourceType() {}
}
