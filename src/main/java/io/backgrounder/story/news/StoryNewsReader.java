package io.backgrounder.story.news;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.coverage.ArticleRef;
import io.backgrounder.coverage.Coverage.CoverageSummary;
import io.backgrounder.revision.Correction;
import io.backgrounder.revision.Corrections;
import io.backgrounder.revision.Differences;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.revision.RevisionRepository;
import io.backgrounder.revision.TextDifference;
import io.backgrounder.story.Story;
import io.backgrounder.timeline.TimelineEntry;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Compares two revisions of a story, and gathers what was added between them. */
@ApplicationScoped
class StoryNewsReader {
    @Inject
    RevisionRepository revisions;

    @Inject
    RevisionJson json;

    @Inject
    Corrections log;

    /**
     * An end of the time that the news is of.
     *
     * @param revision the newest by then; null if there was none
     */
    private record End(RevisionEntity revision, Instant at) {
        int number() {
            return revision == null ? 0 : revision.number;
        }

        StoryNews.NewsTime told() {
            return new StoryNews.NewsTime(number(), at);
        }
    }

    /**
     * What is new in a story.
     *
     * @param until null for the present state
     * @throws ProblemException 400 if an end is neither a revision of the story nor a time, or if the ends are in the wrong order
     */
    StoryNews between(UUID story, String since, String until) {
        End start = end(story, "since", since);
        List<Correction> corrections = log.of(List.of(story)).getOrDefault(story, List.of());
        End end = until == null ? present(story, start, corrections) : end(story, "until", until);
        if (end.at.isBefore(start.at)) {
            throw ProblemException.parameter("until", "must not be before 'since'");
        }
        List<Correction> corrected = corrections.stream()
                .filter(correction -> correction.correctedAt().isAfter(start.at)
                        && !correction.correctedAt().isAfter(end.at))
                .toList();
        StoryNewsBuilder news = StoryNewsBuilder.builder()
                .story(Kind.STORY.id(story))
                .since(start.told())
                .until(end.told())
                .significant(!corrected.isEmpty() || revisions.isSignificant(story, start.number(), end.number()))
                .sections(List.of())
                .corrections(corrected)
                .texts(List.of())
                .timeline(List.of())
                .coverage(List.of());
        if (start.number() < end.number()) {
            compare(start.revision, end.revision, news);
        }
        return news.build();
    }

    private End end(UUID story, String parameter, String text) {
        Optional<Integer> number = RevisionEntity.number(text);
        if (number.isPresent()) {
            return revisions
                    .find(story, number.get())
                    .map(revision -> new End(revision, revision.publishedAt))
                    .orElseThrow(() -> ProblemException.parameter(parameter, "is no revision of this story"));
        }
        try {
            Instant time = Timestamps.parse(text);
            if (parameter.equals("until") && time.isAfter(Timestamps.now())) {
                throw ProblemException.parameter(parameter, "must not be in the future");
            }
            return new End(revisions.newest(story, time).orElse(null), time);
        } catch (DateTimeException e) {
            throw ProblemException.parameter(parameter, "must be the number of a revision or a time (RFC 3339)");
        }
    }

    /** The present state, at the time of its revision or its last correction, so that the answer depends on nothing else. */
    private End present(UUID story, End start, List<Correction> corrections) {
        RevisionEntity newest = revisions.newest(story, Timestamps.LAST).orElseThrow();
        Instant at = corrections.stream()
                .map(Correction::correctedAt)
                .findFirst()
                .filter(last -> last.isAfter(newest.publishedAt))
                .orElse(newest.publishedAt);
        return at.isAfter(start.at) ? new End(newest, at) : new End(newest, start.at);
    }

    private void compare(RevisionEntity before, RevisionEntity after, StoryNewsBuilder news) {
        Differences.Changes changes = revisions.changes(before, after, Story.class);
        Story old = before == null ? null : json.page(before, Story.class);
        Story now = json.page(after, Story.class);
        Set<String> told = new HashSet<>();
        news.sections(changes.sections())
                .timeline(entries(old, now, told))
                .coverage(coverage(old, now, told))
                .texts(changes.texts().stream()
                        .filter(text -> text.to() == null || told.stream().noneMatch(text.to()::startsWith))
                        .map(TextDifference::brief)
                        .toList());
    }

    /** The entries that are new. Adds where they are to what has been told. */
    private static List<TimelineEntry> entries(Story old, Story now, Set<String> told) {
        Set<String> known = old == null || old.timeline() == null
                ? Set.of()
                : old.timeline().stream().flatMap(TimelineEntry::marks).collect(toSet());
        List<TimelineEntry> entries = now.timeline() == null ? List.of() : now.timeline();
        List<TimelineEntry> added = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).marks().noneMatch(known::contains)) {
                added.add(entries.get(i));
                told.add("/timeline/" + i + "/");
            }
        }
        return added;
    }

    /** The summaries that are new or have new articles. Adds where the new ones are to what has been told. */
    private static List<CoverageSummary> coverage(Story old, Story now, Set<String> told) {
        Map<String, CoverageSummary> known =
                summaries(old).stream().collect(toMap(CoverageSummary::id, identity(), (one, same) -> one));
        List<CoverageSummary> summaries = summaries(now);
        List<CoverageSummary> added = new ArrayList<>();
        for (int i = 0; i < summaries.size(); i++) {
            CoverageSummary summary = summaries.get(i);
            CoverageSummary before = known.get(summary.id());
            if (before == null) {
                added.add(summary);
                told.add("/coverage/summaries/" + i + "/");
                continue;
            }
            List<String> urls = before.articles().stream().map(ArticleRef::url).toList();
            List<ArticleRef> articles = summary.articles().stream()
                    .filter(article -> !urls.contains(article.url()))
                    .toList();
            if (!articles.isEmpty()) {
                added.add(summary.with(articles));
            }
        }
        return added;
    }

    private static List<CoverageSummary> summaries(Story story) {
        return story == null || story.coverage() == null
                ? List.of()
                : story.coverage().summaries();
    }
}
