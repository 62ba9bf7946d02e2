package io.backgrounder.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.article.ArticleFacts;
import io.backgrounder.coverage.ArticleRef;
import io.backgrounder.evidence.PartIds;
import io.backgrounder.topic.TopicRef;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.query.TextRow;
import io.backgrounder.web.text.Markdown;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a story's timeline: what happened, and when. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An entry of a timeline: what happened, and when")
public record TimelineEntry(
        @Schema(
                description =
                        "Known within the story. Absent in revisions from before entries had ids, and in what `asOf` reads of these",
                examples = "t1")
        @Pattern(regexp = PartIds.FORM, message = PartIds.MESSAGE)
        String id,

        @Schema(description = Edtf.DESCRIPTION, examples = "2023-06-19") @NotNull
        String date,

        @Schema(description = "One line of plain text", examples = "The treaty is adopted") @NotNull
        String title,

        @Schema(description = "CommonMark, or as `text` asks") @NotNull @Markdown
        String text,

        @Schema(description = "Articles to read about it, in the editor's order. Absent if there are none")
        List<@NotNull @Valid ArticleRef> articles,

        @Schema(description = "The topics that it is about, in the editor's order. Absent if there are none")
        List<@NotNull @Valid TopicRef> topics,

        @Schema(
                description =
                        "An address that stands for what happened. Entries with the same one are about the same event",
                format = "uri",
                examples = "https://www.wikidata.org/entity/Q362")
        String sameAs)
        implements Representation, TimelineEntryBuilder.With {

    /**
     * The SQL for the rows of an entry {@code e}, each as {@code array[...]}: its own, then those of its articles and topics. The first value
     * is the entry's position.
     */
    private static final String ROWS = """
            select array[cast(e.position as text), r.kind, r.a, r.b, r.c, r.d, r.e, r.f, r.g, r.h] from %s cross join lateral (
                select '0' as kind, 0 as place, e.date as a, e.title as b, e.text as c, e.same_as as d, e.id as e, null as f, null as g, null as h
                union all select '1', l.position, %s
                from timeline_article l cross join lateral (select l.url) a %s where l.story_id = e.story_id and l.entry = e.position
                union all select '2', l.position, cast(t.id as text), t.slug, t.name, null, null, null, null, null
                from timeline_topic l join published_topic t on t.id = l.topic_id
                where l.story_id = e.story_id and l.entry = e.position) r
            order by e.position, r.kind, r.place""";

    /** The SQL for a column with the timeline of the story {@code s}. */
    public static final String OF_STORY = TextRow.column(
            ROWS.formatted(
                    "(select * from timeline_entry where story_id = s.id) e", ArticleRef.COLUMNS, ArticleRef.KNOWN),
            "timeline");

    /** The SQL for a column with the entry {@code e} alone. */
    static final String ALONE =
            TextRow.column(ROWS.formatted("(select 1) one", ArticleRef.COLUMNS, ArticleRef.KNOWN), "entry");

    public TimelineEntry {
        articles = articles == null ? List.of() : articles;
        topics = topics == null ? List.of() : topics;
    }

    /** The entry that these rows are. */
    public static TimelineEntry of(List<TextRow> rows) {
        List<ArticleRef> articles = new ArrayList<>();
        List<TopicRef> topics = new ArrayList<>();
        for (TextRow row : rows) {
            if (row.text(1).equals("1")) {
                articles.add(ArticleRef.of(row, 2));
            } else if (row.text(1).equals("2")) {
                topics.add(new TopicRef(row.uuid(2), row.text(3), row.text(4)));
            }
        }
        TextRow own = rows.get(0);
        return TimelineEntryBuilder.builder()
                .id(own.text(6))
                .date(own.text(2))
                .title(own.text(3))
                .text(own.text(4))
                .articles(articles)
                .topics(topics)
                .sameAs(own.text(5))
                .build();
    }

    /** The entry of a document, with what the slugs of its topics stand for, and what is known of its articles. */
    public static TimelineEntry of(
            TimelineEntryDocument document, Function<String, TopicRef> topic, Map<String, ArticleFacts> known) {
        return TimelineEntryBuilder.builder()
                .id(document.id())
                .date(document.date())
                .title(document.title())
                .text(document.text())
                .articles(document.articles().stream()
                        .map(article -> ArticleRef.of(article, known))
                        .toList())
                .topics(document.topics().stream().map(topic).toList())
                .sameAs(document.sameAs())
                .build();
    }

    /** What an entry has in common with its duplicates: the day, or the month or year, and the title without its case. */
    static String happening(Edtf date, String title) {
        return date.day() + " " + title.toLowerCase(Locale.ROOT);
    }

    /** Two entries are of the same happening if they share one of these: the day with the title, or the address. */
    public Stream<String> marks() {
        return Stream.concat(Stream.of(happening(Edtf.of(date), title)), Stream.ofNullable(sameAs));
    }

    /** The entry as a document, with this name of each topic. */
    public TimelineEntryDocument document(Function<TopicRef, String> topic) {
        return TimelineEntryDocumentBuilder.builder()
                .id(id)
                .date(date)
                .title(title)
                .text(text)
                .articles(articles.stream().map(ArticleRef::document).toList())
                .topics(topics.stream().map(topic).toList())
                .sameAs(sameAs)
                .build();
    }
}
