package io.backgrounder.evidence;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.backgrounder.web.json.Representation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of a document has evidence. Sentences are those of the document's language, by the boundaries of Unicode (UAX #29) with ICU's
 * tailoring.
 */
@Schema(description = "How many of the sentences of a story have evidence")
public record Completeness(
        @Schema(
                description = "The share of all sentences with evidence, from 0 to 1; 0 if there are no sentences",
                examples = "0.4")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        double evidenced,

        @Schema(description = "The sections that the document has") @NotNull
        List<@NotNull @Valid SectionCompleteness> sections)
        implements Representation {

    /** The sentences of a section. */
    @Schema(description = "How many of the sentences of a section have evidence")
    public record SectionCompleteness(
            @Schema(description = "The section, by the name that `evidence` has", examples = "summary") @NotNull
            String section,

            @Schema(description = "How many sentences the section has", examples = "5") @NotNull @Min(0)
            int sentences,

            @Schema(description = "How many of them have words with evidence", examples = "2") @NotNull @Min(0)
            int evidenced) {}

    /** That of a document. What is detached counts for nothing. */
    public static Completeness of(Evident<?> document) {
        List<EvidenceDocument> evidence = document.evidence();
        SectionTexts texts = document.stated();
        List<SectionCompleteness> sections = texts.names().stream()
                .filter(texts::has)
                .map(section -> section(section, texts.of(section), evidence, texts.language()))
                .toList();
        int all = sections.stream().mapToInt(SectionCompleteness::sentences).sum();
        int evidenced =
                sections.stream().mapToInt(SectionCompleteness::evidenced).sum();
        return new Completeness(all == 0 ? 0 : (double) evidenced / all, sections);
    }

    private static SectionCompleteness section(
            String section, String text, List<EvidenceDocument> evidence, String language) {
        List<int[]> places = new ArrayList<>();
        for (EvidenceDocument each : evidence) {
            int start = section.equals(each.section()) ? each.selector().place(text) : -1;
            if (start >= 0) {
                places.add(new int[] {start, start + each.selector().exact().length()});
            }
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
        sentences.setText(text);
        int all = 0;
        int evidenced = 0;
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
            if (!text.substring(from, to).isBlank()) {
                int start = from;
                int end = to;
                all++;
                evidenced += places.stream().anyMatch(place -> place[0] < end && start < place[1]) ? 1 : 0;
            }
        }
        return new SectionCompleteness(section, all, evidenced);
    }
}
