package io.backgrounder.evidence;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.backgrounder.source.SourceRef;
import io.backgrounder.web.text.Annotation;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what a statement of a story or FAQ rests, as readers get it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "On what a statement of a story rests: its words, and what articles say of it")
public record Evidence(
        @Schema(description = "Known within its document; with `text=html`, `data-evidence` names it", examples = "e1")
        @NotNull
        @Pattern(regexp = PartIds.FORM, message = PartIds.MESSAGE)
        String id,

        @Schema(
                description = EvidenceDocument.SECTION_DESCRIPTION + "; more may come",
                examples = {
                    "summary",
                    "analysis",
                    "background",
                    "comparison",
                    "point_p1",
                    "entry_t1",
                    "introduction",
                    "item_i1"
                })
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

        @NotNull @Size(max = EvidenceDocument.MOST_ARTICLES) List<@NotNull @Valid EvidenceArticle> articles)
        implements EvidenceBuilder.With {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final ObjectReader READER = MAPPER.readerForListOf(Evidence.class);
    private static final TypeReference<List<Evidence>> LIST = new TypeReference<>() {};
    private static final String MEMBER = "evidence";

    private static Evidence of(EvidenceDocument document, SectionTexts texts, Function<String, SourceRef> source) {
        int start = document.selector().place(texts.of(document.section()));
        return EvidenceBuilder.builder()
                .id(document.id())
                .section(document.section())
                .selector(document.selector())
                .start(start)
                .end(start + document.selector().exact().length())
                .stance(document.stance())
                .articles(document.articles().stream()
                        .map(article -> EvidenceArticle.of(article, source))
                        .toList())
                .build();
    }

    /**
     * The evidence of a document in which each has one place; null if there is none.
     *
     * @param source what the name of a source stands for
     */
    public static List<Evidence> of(
            List<EvidenceDocument> documents, SectionTexts texts, Function<String, SourceRef> source) {
        return documents.isEmpty()
                ? null
                : documents.stream()
                        .map(document -> of(document, texts, source))
                        .toList();
    }

    /**
     * What of the evidence of a page is written.
     *
     * @param name how documents name a source
     */
    public static List<EvidenceDocument> documents(List<Evidence> evidence, Function<SourceRef, String> name) {
        return evidence == null
                ? List.of()
                : evidence.stream()
                        .map(each -> new EvidenceDocument(
                                each.id,
                                each.section,
                                each.selector,
                                each.stance,
                                each.articles.stream()
                                        .map(article -> article.document(name))
                                        .toList(),
                                null))
                        .toList();
    }

    /** All sources that evidence names; it may be null. */
    public static Stream<SourceRef> sources(List<Evidence> evidence) {
        return evidence == null
                ? Stream.empty()
                : evidence.stream()
                        .flatMap(each -> each.articles.stream())
                        .map(EvidenceArticle::source)
                        .filter(source -> source != null);
    }

    /** A copy in which each article has this source; null if the evidence is. */
    static List<Evidence> naming(List<Evidence> evidence, Function<EvidenceArticle, SourceRef> source) {
        return evidence == null
                ? null
                : evidence.stream()
                        .map(each -> each.withArticles(each.articles.stream()
                                .map(article -> article.withSource(source.apply(article)))
                                .toList()))
                        .toList();
    }

    /** A copy with sources as they were at a time, by the ids that they have here; null if the evidence is. */
    public static List<Evidence> at(List<Evidence> evidence, Map<String, SourceRef> then) {
        return naming(
                evidence,
                article -> article.source() == null
                        ? null
                        : then.get(article.source().id()));
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

    /** The page of a story or FAQ whose texts have changed, with its evidence at its present places, and without that whose words are gone. */
    public static ObjectNode settled(ObjectNode page) {
        if (page.has(MEMBER)) {
            SectionTexts texts = new SectionTexts(
                    page.path("language").asText(),
                    section -> section(page, section).asText(null));
            List<Evidence> evidence = MAPPER.convertValue(page.get(MEMBER), LIST);
            Map<String, SourceRef> sources =
                    sources(evidence).collect(toMap(SourceRef::id, source -> source, (one, same) -> one));
            List<EvidenceDocument> documents = documents(evidence, SourceRef::id);
            List<Evidence> settled = of(EvidenceDocument.attached(documents, texts), texts, sources::get);
            if (settled == null) {
                page.remove(MEMBER);
            } else {
                page.set(MEMBER, MAPPER.valueToTree(settled));
            }
        }
        return page;
    }

    private static JsonNode section(ObjectNode page, String section) {
        SectionPart part = SectionPart.of(section);
        return part != null
                ? part.text(page, part.id(section))
                : (section.equals("comparison") ? page.path("coverage") : page).path(section);
    }

    /** As a row keeps it, without the sources; null for none. */
    public static String json(List<EvidenceDocument> documents, SectionTexts texts) {
        try {
            return documents.isEmpty() ? null : MAPPER.writeValueAsString(of(documents, texts, name -> null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The evidence in a column; null if there is none. */
    static List<Evidence> read(String json) {
        try {
            return json == null ? null : READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
