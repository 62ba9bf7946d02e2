package io.backgrounder.image;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The images within a story, by the section that shows them, as they are written and as readers get them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "Images within a story, by the section that shows them, in the editor's order. A section without images is absent")
public record SectionImages(
        @Size(max = SectionImages.MOST) List<@NotNull @Valid Image> summary,
        @Size(max = SectionImages.MOST) List<@NotNull @Valid Image> analysis,
        @Size(max = SectionImages.MOST) List<@NotNull @Valid Image> coverage,
        @Size(max = SectionImages.MOST) List<@NotNull @Valid Image> background) {

    /** The most images of a section. */
    static final int MOST = 10;

    public SectionImages {
        summary = summary == null ? List.of() : summary;
        analysis = analysis == null ? List.of() : analysis;
        coverage = coverage == null ? List.of() : coverage;
        background = background == null ? List.of() : background;
    }

    /** The same images; null if there are none. */
    public static SectionImages present(SectionImages images) {
        return images == null || images.all().findAny().isEmpty() ? null : images;
    }

    private Stream<Image> all() {
        return Stream.of(summary, analysis, coverage, background).flatMap(List::stream);
    }

    /** Errors of the images in a document, beyond those of each member. */
    public static List<Problem.Error> faults(String pointer, SectionImages images) {
        List<Problem.Error> faults = new ArrayList<>();
        if (images != null) {
            addFaults(pointer + "/summary/", images.summary, faults);
            addFaults(pointer + "/analysis/", images.analysis, faults);
            addFaults(pointer + "/coverage/", images.coverage, faults);
            addFaults(pointer + "/background/", images.background, faults);
        }
        return faults;
    }

    private static void addFaults(String pointer, List<Image> images, List<Problem.Error> faults) {
        for (int i = 0; i < images.size(); i++) {
            faults.addAll(Image.faults(pointer + i, images.get(i)));
        }
    }

    /** The words by which the images are found; empty if there are none. */
    public static String words(SectionImages images) {
        return images == null
                ? ""
                : images.all()
                        .map(Image::words)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n\n"));
    }
}
