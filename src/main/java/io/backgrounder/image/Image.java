package io.backgrounder.image;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An image, as it is written and as readers get it: where it is, what it shows, and who made it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An image: where it is, what it shows, and who made it. Its texts are plain text")
public record Image(
        @Schema(
                description = "Its address, on a host that this server allows",
                format = "uri",
                examples = "https://images.example.com/high-seas/1600.jpg")
        @NotNull
        @Size(max = ImageUrl.LONGEST)
        @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
        @ImageUrl
        String url,

        @Schema(description = "In pixels", examples = "1600") @NotNull @Min(1) @Max(Image.WIDEST)
        Integer width,

        @Schema(description = "In pixels", examples = "1067") @NotNull @Min(1) @Max(Image.WIDEST)
        Integer height,

        @Schema(description = "Its media type", examples = "image/jpeg")
        @Size(max = Image.LONGEST_TYPE)
        @Pattern(regexp = Image.TYPE, message = Image.TYPE_MESSAGE)
        String type,

        @Schema(description = "The alternative text: what it shows, for whoever cannot see it. Absent if `decorative`")
        @Size(max = 1000)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String alt,

        @Schema(description = "True if it says nothing that the text does not, so that it has no alternative text")
        Boolean decorative,

        @Schema(description = "What stands beneath it")
        @Size(max = 2000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String caption,

        @Schema(description = "Whom to name, as is to be printed", examples = "Ana Reis / The Harbour Courier")
        @NotNull
        @Size(max = 300)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String credit,

        @Schema(description = "An identifier of the SPDX License List, or the URL of the terms", examples = "CC-BY-4.0")
        @Size(max = 2000)
        @Pattern(regexp = Image.LICENCE, message = Image.LICENCE_MESSAGE)
        String licence,

        @Schema(description = "Who has the rights, if not who is credited")
        @Size(max = 300)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String rightsHolder,

        @Schema(description = "The point that stays in view when it is cropped") @Valid
        ImageFocalPoint focalPoint,

        @Schema(description = "The same image in other sizes or types, from the narrowest to the widest")
        @Size(max = 20)
        List<@NotNull @Valid ImageVariant> variants,

        @Schema(
                description = "How it came to be: the code of IPTC's NewsCodes, which after `"
                        + DigitalSourceType.SCHEME + "` is its URI. An image that a machine made, or changed, needs it",
                examples = "digitalCapture")
        @Pattern(regexp = DigitalSourceType.CODES, message = Forms.ONE_OF_MESSAGE)
        String digitalSourceType,

        @Schema(
                description = "What to show until it is loaded: a BlurHash, or its dominant colour as `#rrggbb`",
                examples = "#2f5d7c")
        @Size(max = Placeholder.LONGEST)
        @Pattern(regexp = Placeholder.FORM, message = Placeholder.MESSAGE)
        String placeholder) {

    /** The most pixels in a row or column: as many as JPEG can have. */
    static final int WIDEST = 65_535;

    static final int LONGEST_TYPE = 100;

    /** An image type of RFC 6838, in lower case. */
    static final String TYPE = "image/[a-z0-9][a-z0-9.+-]*";

    static final String TYPE_MESSAGE = "must be the media type of an image, such as image/jpeg";

    /** The characters of a URL, which an identifier of a licence has, too. */
    static final String LICENCE = "[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+";

    static final String LICENCE_MESSAGE = "must be a URL, or an identifier of the SPDX License List such as CC-BY-4.0";

    /** A point in an image. */
    @Schema(description = "A point in an image: parts of its width, from the left, and of its height, from the top")
    public record ImageFocalPoint(
            @Schema(examples = "0.5") @NotNull @DecimalMin("0") @DecimalMax("1")
            Double x,

            @Schema(examples = "0.25") @NotNull @DecimalMin("0") @DecimalMax("1")
            Double y) {}

    /** The same image in another size or type. Its height follows from the proportions of the image. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "The same image in another size or type, in the same proportions")
    public record ImageVariant(
            @Schema(format = "uri", examples = "https://images.example.com/high-seas/800.webp")
            @NotNull
            @Size(max = ImageUrl.LONGEST)
            @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
            @ImageUrl
            String url,

            @Schema(description = "In pixels", examples = "800") @NotNull @Min(1) @Max(Image.WIDEST)
            Integer width,

            @Schema(description = "Its media type", examples = "image/webp")
            @Size(max = Image.LONGEST_TYPE)
            @Pattern(regexp = Image.TYPE, message = Image.TYPE_MESSAGE)
            String type) {}

    /** What can be written in several ways is kept in one, so that writing it otherwise changes nothing. */
    public Image {
        decorative = Boolean.TRUE.equals(decorative) ? decorative : null;
        licence = SpdxLicences.canonical(licence);
        variants = variants == null ? List.of() : variants;
    }

    /** Errors of an image in a document, beyond those of each member. None if there is no image. */
    public static List<Problem.Error> faults(String pointer, Image image) {
        return image == null ? List.of() : image.faults(pointer);
    }

    private List<Problem.Error> faults(String pointer) {
        List<Problem.Error> faults = new ArrayList<>();
        if ((alt == null) == (decorative == null)) {
            String message = alt == null ? "must be given, unless decorative is true" : "is not for decorative images";
            faults.add(Problem.Error.member(pointer + "/alt", message));
        }
        if (licence != null && !SpdxLicences.has(licence) && !licence.matches(Forms.URL)) {
            faults.add(Problem.Error.member(pointer + "/licence", LICENCE_MESSAGE));
        }
        if (placeholder != null && !Placeholder.isValid(placeholder)) {
            faults.add(Problem.Error.member(pointer + "/placeholder", Placeholder.MESSAGE));
        }
        faults.addAll(variantFaults(pointer + "/variants/"));
        return faults;
    }

    private List<Problem.Error> variantFaults(String pointer) {
        List<Problem.Error> faults = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        int widest = 0;
        for (int i = 0; i < variants.size(); i++) {
            ImageVariant variant = variants.get(i);
            if (variant == null || variant.width == null) {
                continue;
            } else if (variant.width < widest) {
                faults.add(Problem.Error.member(pointer + i + "/width", "must not be less than the one before"));
            } else if (!seen.add(List.of(variant.width, Objects.requireNonNullElse(variant.type, "")))) {
                faults.add(Problem.Error.member(pointer + i, "repeats an earlier width and type"));
            }
            widest = Math.max(widest, variant.width);
        }
        return faults;
    }

    /** The words by which an image is found; empty if there is no image. */
    public static String words(Image image) {
        return image == null
                ? ""
                : Stream.of(image.alt, image.caption).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
    }
}
