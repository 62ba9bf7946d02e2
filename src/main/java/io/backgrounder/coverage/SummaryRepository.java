package io.backgrounder.coverage;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.source.SourceRef;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Months;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.TextRow;
import io.backgrounder.web.text.LanguageTags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Repository of source summaries, except for those in the page of a story. */
@ApplicationScoped
public class SummaryRepository implements PanacheRepositoryBase<SourceSummaryEntity, UUID> {
    private static final Selection<SourceSummary> SUMMARIES = new Selection<>(
            "m.id",
            "p.id as source_id, p.slug as source_slug, p.name as source_name, p.owner, s.id as story_id, s.slug as story_slug, s.language,"
                    + " s.headline, m.text, s.published_at, "
                    + TextRow.column("""
                            select array[%s]
                            from source_summary_article l join article_address a on a.id = l.article_id %s
                            where l.source_summary_id = m.id order by l.position""".formatted(ArticleRef.COLUMNS, ArticleRef.KNOWN), "articles"),
            "source_summary m join story s on s.id = m.story_id join source p on p.id = m.source_id",
            SummaryRepository::summary);

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    /** The ids of each story's summaries that belong to a summary of another story, as readers see it. */
    public Map<UUID, Set<String>> ofOtherStories(Map<UUID, CoverageDocument> stories) {
        List<UUID> ids = stories.values().stream()
                .flatMap(coverage -> coverage.ids().stream())
                .filter(Objects::nonNull)
                .map(Kind.SUMMARY::parseId)
                .flatMap(Optional::stream)
                .toList();
        Map<String, UUID> owners = ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream()
                        .collect(toMap(summary -> Kind.SUMMARY.id(summary.id), summary -> summary.storyId));
        Map<UUID, Set<String>> taken = new HashMap<>();
        stories.forEach((story, coverage) -> taken.put(
                story,
                coverage.ids().stream()
                        .filter(id ->
                                id != null && !owners.getOrDefault(id, story).equals(story))
                        .collect(toSet())));
        return taken;
    }

    /** Returns an error for each summary whose id belongs to another story. */
    public List<Problem.Error> taken(UUID story, CoverageDocument coverage) {
        Set<String> taken = ofOtherStories(Map.of(story, coverage)).get(story);
        List<String> ids = coverage.ids();
        return IntStream.range(0, ids.size())
                .filter(i -> taken.contains(ids.get(i)))
                .mapToObj(i -> Problem.Error.member("/coverage/summaries/" + i + "/id", "belongs to another story"))
                .toList();
    }

    /** A page of summaries across stories. An empty list of sources or topics does not filter. */
    public Page<SourceSummary> list(SummaryListParams params, List<UUID> sources, List<UUID> topics) {
        if (sources.isEmpty()) {
            dependencies.key(Kind.SUMMARY.collection());
        }
        sources.forEach(source -> dependencies.key(Kind.storiesOf(Kind.SOURCE.id(source))));
        topics.forEach(topic -> dependencies.key(Kind.storiesOf(Kind.TOPIC.id(topic))));
        // With topics, the index of their links leads; otherwise the summaries' index by source or by time does.
        boolean byTopic = !topics.isEmpty();
        String row = byTopic ? "l" : "m";
        String from = (byTopic ? "story_topic l join source_summary m on m.story_id = l.story_id" : "source_summary m")
                + " join story s on s.id = m.story_id join source p on p.id = m.source_id";
        ListQuery<UUID> query = ListQuery.ids(database, "m.id", from)
                .eachOf("l.topic_id", "topic", topics)
                .where(row + ".listed_at is not null")
                .anyOf("s.language", "language", LanguageTags.canonical(params.language))
                .where(row + ".listed_at > :publishedAfter", "publishedAfter", params.publishedAfter)
                .where(row + ".listed_at < :publishedBefore", "publishedBefore", params.publishedBefore)
                .eachWithin(row + ".listed_at", Months.spans(params.month))
                .descending(params.sort.startsWith("-"))
                .key(row + ".listed_at", Instant.class)
                .key(row + ".story_id", UUID.class)
                .key("m.id", UUID.class);
        if (byTopic) {
            query.anyOf("m.source_id", "source", sources);
        } else {
            query.eachOf("m.source_id", "source", sources);
        }
        return database.page(query, params, SUMMARIES);
    }

    /** The summaries of one story, in the editor's order. */
    public Page<SourceSummary> ofStory(UUID story, ListParams params) {
        ListQuery<UUID> query = ListQuery.ids(database, "m.id", SUMMARIES.from())
                .where("m.story_id = :story", "story", story)
                .key("m.position", Integer.class);
        return database.page(query, params, SUMMARIES);
    }

    /** The summaries with these ids, without those of withdrawn stories. */
    public List<SourceSummary> published(Collection<UUID> ids) {
        return List.copyOf(
                database.byId(SUMMARIES, ids, " and s.status <> 'withdrawn'").values());
    }

    private static SourceSummary summary(SqlRow row) throws SQLException {
        return new SourceSummary(
                Kind.SUMMARY.id(row.uuid("id")),
                new SourceRef(
                        row.uuid("source_id"), row.text("source_slug"), row.text("source_name"), row.text("owner")),
                SourceSummary.StoryRef.of(
                        row.uuid("story_id"), row.text("story_slug"), row.text("language"), row.text("headline")),
                row.text("text"),
                row.rows("articles", article -> ArticleRef.of(article, 0)),
                row.instant("published_at"));
    }
}
