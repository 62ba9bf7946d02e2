package io.backgrounder.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.coverage.CoverageDocument.CoverageDocumentArticle;
import io.backgrounder.document.Document;
import io.backgrounder.evidence.PartIds;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a story's timeline, as editors and pipelines write it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An entry of a timeline, as you write it")
public record TimelineEntryDocument(
        @Schema(
                description =
                        "Known within the story. Assigned by the server unless given; the same entry keeps its id",
                examples = "t1")
        @Pattern(regexp = PartIds.FORM, message = PartIds.MESSAGE)
        String id,

        @Schema(description = Edtf.DESCRIPTION, examples = "2023-06-19") @NotNull @Size(max = Edtf.LONGEST) @EdtfDate
        String date,

        @NotNull @Size(max = 300) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String title,

        @Schema(description = "CommonMark")
        @NotNull
        @Size(max = 3000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String text,

        @Schema(description = "Articles to read about it") @Size(max = 5)
        List<@NotNull @Valid CoverageDocumentArticle> articles,

        @Schema(description = "The slugs of topics that it is about; each is a topic of the story") @Size(max = 5)
        List<@NotNull String> topics,

        @Schema(
                description =
                        "An address that stands for what happened, such as its page in Wikidata. In the timeline of a topic, entries"
                                + " with the same address are one",
                examples = "https://www.wikidata.org/entity/Q362")
        @Size(max = 500)
        @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
        String sameAs)
        implements TimelineEntryDocumentBuilder.With {

    /** The most entries of one story. */
    public static final int MOST = 200;

    /** An entry is known by its date and title, or else by its text. */
    private static final PartIds<TimelineEntryDocument> IDS = new PartIds<>(
            "t",
            TimelineEntryDocument::id,
            List.of(entry -> List.of(entry.date, entry.title), TimelineEntryDocument::text));

    public TimelineEntryDocument {
        articles = articles == null ? List.of() : articles;
        topics = topics == null ? List.of() : topics;
    }

    /** The entries as readers get them: by the earliest second that they may mean, the less precise first, then as they were written. */
    public static List<TimelineEntryDocument> inOrder(List<TimelineEntryDocument> entries) {
        record Dated(TimelineEntryDocument entry, Edtf date) {}
        return entries.stream()
                .map(entry -> new Dated(entry, Edtf.of(entry.date)))
                .sorted(Comparator.comparingLong((Dated dated) -> dated.date.start())
                        .thenComparing(dated -> dated.date.precision()))
                .map(Dated::entry)
                .toList();
    }

    /**
     * A copy of the entries with an id for each.
     *
     * @param before the entries that there were
     * @param reserved ids that no new entry may get
     */
    public static List<TimelineEntryDocument> identified(
            List<TimelineEntryDocument> entries, List<TimelineEntryDocument> before, List<String> reserved) {
        List<String> ids = IDS.of(entries, before, reserved);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> entries.get(i).withId(ids.get(i)))
                .toList();
    }

    /** The text of the entry with this id; null if there is none. */
    public static String text(List<TimelineEntryDocument> entries, String id) {
        return entries.stream()
                .filter(entry -> entry != null && entry.id != null && entry.id.equals(id))
                .map(TimelineEntryDocument::text)
                .findFirst()
                .orElse(null);
    }

    /** A copy of the entries with the slug of each topic replaced; a topic whose slug becomes null is left out. */
    public static List<TimelineEntryDocument> withTopics(
            List<TimelineEntryDocument> entries, UnaryOperator<String> slug) {
        return entries.stream()
                .map(entry -> entry.withTopics(entry.topics.stream()
                        .map(slug)
                        .filter(replaced -> replaced != null)
                        .distinct()
                        .toList()))
                .toList();
    }

    /** A copy of the entries without the topics that do not meet the condition. */
    public static List<TimelineEntryDocument> keeping(List<TimelineEntryDocument> entries, Predicate<String> topic) {
        return withTopics(entries, slug -> topic.test(slug) ? slug : null);
    }

    /**
     * Errors by the rules that span members, with pointers from the story's root. Missing members are the errors of their own constraints.
     */
    public static List<Problem.Error> faults(List<TimelineEntryDocument> entries) {
        List<Problem.Error> faults = new ArrayList<>(IDS.repeated("/timeline", entries));
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) != null) {
                String at = "/timeline/" + i;
                List<String> urls = entries.get(i).articles.stream()
                        .map(article -> article == null ? null : article.url())
                        .toList();
                Document.repeated(at + "/articles", urls)
                        .forEach(fault -> faults.add(Problem.Error.member(fault.pointer() + "/url", fault.detail())));
                faults.addAll(Document.repeated(at + "/topics", entries.get(i).topics));
            }
        }
        return faults;
    }
}
