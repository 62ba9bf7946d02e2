package io.backgrounder.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.web.text.Annotation;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what a statement of a story rests, as readers get it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "On what a statement of a story rests: its words, and what articles say of it")
public record Evidence(
        @Schema(description = "Known within the story; with `text=html`, `data-evidence` names it", examples = "e1")
        @NotNull
        @Pattern(regexp = PartIds.FORM, message = PartIds.MESSAGE)
        String id,

        @Schema(
                description = EvidenceDocument.SECTION_DESCRIPTION + "; more may come",
                examples = {"summary", "analysis", "background", "comparison", "point_p1"})
        @NotNull
        String section,

        @NotNull @Valid TextQuote selector,

        @Schema(
                description =
                        "Where the words begin in the section as `text=plain` gives it, in UTF-16 code units from 0",
                examples = "0")
        @NotNull
        @Min(0)
        Integer start,

        @Schema(description = "Where the words end: the place behind their last code unit", examples = "43")
        @NotNull
        @Min(0)
        Integer end,

        @Schema(
                description = EvidenceDocument.STANCE_DESCRIPTION + "; more may come",
                examples = {"supports", "disputes", "context"})
        @NotNull
        String stance,

        @NotNull @Size(max = EvidenceDocument.MOST_ARTICLES) List<@NotNull @Valid EvidenceArticle> articles) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectReader READER = MAPPER.readerForListOf(Evidence.class);
    private static final TypeReference<List<Evidence>> LIST = new TypeReference<>() {};
    private static final String MEMBER = "evidence";

    private static Evidence of(EvidenceDocument document, SectionTexts texts) {
        int start = document.selector().place(texts.of(document.section()));
        return EvidenceBuilder.builder()
                .id(document.id())
                .section(document.section())
                .selector(document.selector())
                .start(start)
                .end(start + document.selector().exact().length())
                .stance(document.stance())
                .articles(document.articles())
                .build();
    }

    /** The evidence of a document in which each has one place; null if there is none. */
    public static List<Evidence> of(List<EvidenceDocument> documents, SectionTexts texts) {
        return documents.isEmpty()
                ? null
                : documents.stream().map(document -> of(document, texts)).toList();
    }

    /** What of the evidence of a page is written. */
    public static List<EvidenceDocument> documents(List<Evidence> evidence) {
        return evidence == null
                ? List.of()
                : evidence.stream()
                        .map(each -> new EvidenceDocument(
                                each.id, each.section, each.selector, each.stance, each.articles, null))
                        .toList();
    }

    /** Where the statements of a section are, for its HTML. */
    public static List<Annotation> annotations(List<Evidence> evidence, String section) {
        return evidence == null
                ? List.of()
                : evidence.stream()
                        .filter(each -> section.equals(each.section))
                        .map(each -> new Annotation(each.id, each.start, each.end))
                        .toList();
    }

    /** The page of a story whose texts have changed, with its evidence at its present places, and without that whose words are gone. */
    public static ObjectNode settled(ObjectNode page) {
        if (page.has(MEMBER)) {
            SectionTexts texts = new SectionTexts(
                    page.path("language").asText(),
                    section -> section(page, section).asText(null));
            List<EvidenceDocument> documents = documents(MAPPER.convertValue(page.get(MEMBER), LIST));
            List<Evidence> settled = of(EvidenceDocument.attached(documents, texts), texts);
            if (settled == null) {
                page.remove(MEMBER);
            } else {
                page.set(MEMBER, MAPPER.valueToTree(settled));
            }
        }
        return page;
    }

    private static JsonNode section(ObjectNode page, String section) {
        JsonNode coverage = page.path("coverage");
        String point = EvidenceDocument.point(section);
        if (point == null) {
            return (section.equals("comparison") ? coverage : page).path(section);
        }
        for (JsonNode each : coverage.path("points")) {
            if (point.equals(each.path("id").asText())) {
                return each.path("text");
            }
        }
        return MissingNode.getInstance();
    }

    /** As a row keeps it; null for none. */
    public static String json(List<Evidence> evidence) {
        try {
            return evidence == null ? null : MAPPER.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The evidence in a column; null if there is none. */
    public static List<Evidence> read(String json) {
        try {
            return json == null ? null : READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
