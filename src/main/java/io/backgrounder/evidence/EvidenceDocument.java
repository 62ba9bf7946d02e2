package io.backgrounder.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what a statement of a story or FAQ rests, as editors and pipelines write it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "On what a statement of the document rests, as you write it")
public record EvidenceDocument(
        @Schema(
                description =
                        "Known within the document. Assigned by the server unless given; the same statement keeps its id",
                examples = "e1")
        @Pattern(regexp = PartIds.FORM, message = PartIds.MESSAGE)
        String id,

        @Schema(
                description = EvidenceDocument.SECTION_DESCRIPTION,
                examples = {"analysis", "point_p1", "entry_t1", "introduction", "item_i1"})
        @NotNull
        @Pattern(regexp = EvidenceDocument.SECTION, message = EvidenceDocument.SECTION_MESSAGE)
        String section,

        @Schema(
                description =
                        "The words of the statement in the section as `text=plain` gives it. There must be one such place")
        @NotNull
        @Valid
        TextQuote selector,

        @Schema(description = EvidenceDocument.STANCE_DESCRIPTION)
        @NotNull
        @Pattern(regexp = "supports|disputes|context", message = Forms.ONE_OF_MESSAGE)
        String stance,

        @Schema(description = "Each article once") @NotEmpty @Size(max = EvidenceDocument.MOST_ARTICLES)
        List<@NotNull @Valid EvidenceArticleDocument> articles,

        @Schema(
                description =
                        "True if the section was edited or removed, and the words are not in it any more, or in several places. Only a draft has such"
                                + " evidence: give it another selector, remove it, or publish with `detached=drop`. The server sets it")
        Boolean detached)
        implements EvidenceDocumentBuilder.With {

    /** The most statements with evidence in one document. */
    public static final int MOST = 100;

    static final int MOST_ARTICLES = 5;

    /** The sections of stories, as alternatives of a regular expression. */
    public static final String OF_STORIES =
            "summary|analysis|background|comparison|point_" + PartIds.FORM + "|entry_" + PartIds.FORM;

    /** The same of FAQs. */
    public static final String OF_FAQS = "introduction|item_" + PartIds.FORM;

    static final String SECTION = OF_STORIES + "|" + OF_FAQS;
    static final String SECTION_MESSAGE =
            "must be one of summary, analysis, background, comparison and introduction, or `point_`, `entry_` or `item_` with the id of a part";
    static final String SECTION_DESCRIPTION =
            "The section that makes the statement. In a story, `point_p1` is the point of the coverage with the id `p1`, and `entry_t1` the entry"
                    + " of the timeline with the id `t1`. A FAQ has `introduction`, and `item_i1` for the item with the id `i1`";

    private static final String UNKNOWN_ARTICLE =
            "is required for an article that is in neither the coverage nor the timeline of the story";

    private static final PartIds<EvidenceDocument> IDS =
            new PartIds<>("e", EvidenceDocument::id, List.of(each -> List.of(each.section, each.selector)));

    static final String STANCE_DESCRIPTION =
            "Whether the articles support the statement, dispute it, or give its context";

    public EvidenceDocument {
        articles = articles == null ? List.of() : articles;
        detached = Boolean.TRUE.equals(detached) ? true : null;
    }

    /** A copy of the evidence with the name of each source replaced. Nulls stay. */
    public static List<EvidenceDocument> withSources(List<EvidenceDocument> evidence, UnaryOperator<String> name) {
        return evidence.stream()
                .map(each -> each == null
                        ? null
                        : each.withArticles(each.articles.stream()
                                .map(article -> article == null || article.source() == null
                                        ? article
                                        : article.withSource(name.apply(article.source())))
                                .toList()))
                .toList();
    }

    /** Whether it is of the same words of the same section. */
    private boolean selectsAs(EvidenceDocument other) {
        return section.equals(other.section) && selector.equals(other.selector);
    }

    /**
     * A copy with an id for each, which follows its words to where they are now. One whose words were in the text before, and cannot be
     * followed, is detached. One that is new and not found stays as it is, which is one of the {@link #unplaced}.
     *
     * @param before the evidence that there was, in the texts of that time
     */
    public static List<EvidenceDocument> placed(
            List<EvidenceDocument> evidence,
            SectionTexts texts,
            List<EvidenceDocument> before,
            SectionTexts textsBefore) {
        List<EvidenceDocument> placed = new ArrayList<>();
        Map<String, Anchors> anchors = new HashMap<>();
        for (EvidenceDocument each : identified(evidence, before)) {
            boolean known = before.stream().anyMatch(old -> old.id.equals(each.id) && old.selectsAs(each));
            placed.add(each.placed(
                    texts.of(each.section),
                    known
                            ? anchors.computeIfAbsent(
                                    each.section,
                                    name -> new Anchors(textsBefore.of(name), texts.of(name), texts.language()))
                            : null));
        }
        return placed;
    }

    /** @param anchors null if it was not in the text before */
    private EvidenceDocument placed(String text, Anchors anchors) {
        if (selector.count(text) == 1) {
            return withDetached(null);
        } else if (anchors == null) {
            return this;
        }
        TextQuote moved = anchors.moved(selector);
        return moved == null
                ? withDetached(true)
                : with().selector(moved).detached(null).build();
    }

    private static List<EvidenceDocument> identified(List<EvidenceDocument> evidence, List<EvidenceDocument> before) {
        List<String> ids = IDS.of(evidence, before, List.of());
        return IntStream.range(0, ids.size())
                .mapToObj(i -> evidence.get(i).withId(ids.get(i)))
                .toList();
    }

    /** Those whose words are in one place: all but what is detached, or was struck. */
    public static List<EvidenceDocument> attached(List<EvidenceDocument> evidence, SectionTexts texts) {
        return evidence.stream()
                .filter(each -> each.selector.count(texts.of(each.section)) == 1)
                .toList();
    }

    /** Errors for those that are in no place of their section, or in several, other than what is known to be detached. */
    public static List<Problem.Error> unplaced(List<EvidenceDocument> evidence, SectionTexts texts) {
        List<Problem.Error> faults = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            EvidenceDocument each = evidence.get(i);
            int count = each.detached != null ? 1 : each.selector.count(texts.of(each.section));
            SectionPart part = SectionPart.of(each.section);
            if (count != 1 && part != null && !texts.has(each.section)) {
                faults.add(Problem.Error.member("/evidence/" + i + "/section", "names no " + part.word()));
            } else if (count != 1) {
                faults.add(Problem.Error.member(
                        "/evidence/" + i + "/selector",
                        (count == 0 ? "is not" : "is several times") + " in the plain text of `" + each.section + "`"));
            }
        }
        return faults;
    }

    /** An error for each that is detached. */
    public static List<Problem.Error> detached(List<EvidenceDocument> evidence) {
        List<Problem.Error> faults = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.get(i).detached != null) {
                faults.add(Problem.Error.member(
                        "/evidence/" + i,
                        "is detached: `" + evidence.get(i).section
                                + "` has its words no longer, or in several places"));
            }
        }
        return faults;
    }

    /**
     * Errors by the rules that span members, with pointers from the document's root. Missing members are the errors of their own constraints.
     *
     * @param sections those of the kind of the document
     * @param articles the addresses of the articles that the document names elsewhere
     */
    public static List<Problem.Error> faults(List<EvidenceDocument> evidence, String sections, Set<String> articles) {
        List<Problem.Error> faults = new ArrayList<>(IDS.repeated("/evidence", evidence));
        for (int i = 0; i < evidence.size(); i++) {
            EvidenceDocument each = evidence.get(i);
            if (each != null) {
                if (each.section != null && each.section.matches(SECTION) && !each.section.matches(sections)) {
                    faults.add(Problem.Error.member(
                            "/evidence/" + i + "/section", "is no section of this kind of document"));
                }
                each.articleFaults(faults, "/evidence/" + i + "/articles/", articles);
            }
        }
        return faults;
    }

    private void articleFaults(List<Problem.Error> faults, String pointer, Set<String> known) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < articles.size(); i++) {
            EvidenceArticleDocument article = articles.get(i);
            if (article != null && article.url() != null) {
                if (!seen.add(article.url())) {
                    faults.add(Problem.Error.member(pointer + i + "/url", "repeats an earlier value"));
                }
                if (!known.contains(article.url()) && article.source() == null) {
                    faults.add(Problem.Error.member(pointer + i + "/source", UNKNOWN_ARTICLE));
                }
                if (!known.contains(article.url()) && article.headline() == null) {
                    faults.add(Problem.Error.member(pointer + i + "/headline", UNKNOWN_ARTICLE));
                }
            }
        }
    }
}
