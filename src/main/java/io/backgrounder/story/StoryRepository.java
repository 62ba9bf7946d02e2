package io.backgrounder.story;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.translation.OneEach;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Months;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Selection;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.text.LanguageTags;
import io.backgrounder.web.text.TextLanguages;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Repository of stories. */
@ApplicationScoped
public class StoryRepository implements PanacheRepositoryBase<StoryEntity, UUID> {
    @Inject
    StorySections sections;

    @Inject
    SqlReader database;

    @Inject
    Dependencies dependencies;

    /** A contributor has a row for each of its roles in a story. */
    private static final String FIRST_ROLE = "not exists (select from story_contributor e where e.story_id = l.story_id"
            + " and e.contributor_id = l.contributor_id and e.position < l.position)";

    /** Read first, and not tested row by row: few stories name an article. */
    private static final String NAMING = """
            select m.story_id from article_address a join source_summary_article n on n.article_id = a.id
                join source_summary m on m.id = n.source_summary_id where a.url = :article
            union select story_id from timeline_article where url = :article
            union select e.resource_id from article_address a join evidence_article e on e.article_id = a.id where a.url = :article""";

    /** A filter for stories that are linked to any of these resources. */
    private record Link(Kind kind, List<UUID> targets) {
        String table() {
            return kind == Kind.SOURCE ? "source_summary" : "story_" + kind.prefix();
        }

        String column() {
            return kind.prefix() + "_id";
        }
    }

    /**
     * A page of the stories that are in lists.
     *
     * @param linked topics, sources, FAQs and contributors; an empty list does not filter
     */
    public Page<Story> list(StoryListParams params, Map<Kind, List<UUID>> linked) {
        return list(params, linked, null);
    }

    /** @param article the address of an article that they name; null does not filter */
    Page<Story> list(StoryListParams params, Map<Kind, List<UUID>> linked, String article) {
        List<Link> links = links(linked);
        List<String> languages = LanguageTags.canonical(params.language);
        List<Months.Span> months = Months.spans(params.month);
        boolean byUpdate = params.sort.endsWith("updatedAt");
        note(links, languages, byUpdate || params.updatedSince != null);
        if (params.oneEach) {
            languages.forEach(language -> dependencies.key(Kind.storiesOf(language)));
        }
        String listedAt = listedAt(links);
        ListQuery<UUID> query = inOrder(links, byUpdate, params.sort.startsWith("-"))
                .where(listedAt + " > :publishedAfter", "publishedAfter", params.publishedAfter)
                .where(listedAt + " < :publishedBefore", "publishedBefore", params.publishedBefore)
                .where("s.updated_at >= :updatedSince", "updatedSince", params.updatedSince);
        if (article != null) {
            dependencies.key(Kind.STORIES_BY_ARTICLE);
            query.where("s.id = any(array(" + NAMING + "))", "article", article);
        }
        if (byUpdate) {
            query.within(listedAt, months);
        } else {
            query.eachWithin(listedAt, months);
        }
        if (byUpdate || !links.isEmpty()) {
            query.anyOf("s.language", "language", languages);
        } else {
            query.eachOf("s.language", "language", languages);
        }
        if (byUpdate || !links.isEmpty() || !languages.isEmpty()) {
            query.anyOf("s.disclosure", "disclosure", params.disclosure);
        } else {
            query.eachOf("s.disclosure", "disclosure", params.disclosure);
        }
        OneEach.filter(query, "s", params.oneEach, languages);
        return sections.page(query, params, params.members(), TextLanguages.ranges(params.textLanguage));
    }

    /**
     * Which stories are the newest that fit. Null is no condition.
     *
     * @param byUpdate whether they are the last updated, and not the last published
     */
    public record Newest(UUID topic, UUID source, UUID contributor, String language, boolean byUpdate) {}

    /** The first stories in lists that fit, without some of them, at most so many. */
    public List<UUID> newest(Newest rule, Collection<UUID> without, int most) {
        List<Link> links = links(Map.of(
                Kind.TOPIC,
                list(rule.topic),
                Kind.SOURCE,
                list(rule.source),
                Kind.CONTRIBUTOR,
                list(rule.contributor)));
        return inOrder(links, rule.byUpdate, true)
                .where("s.language = :language", "language", rule.language)
                .where("s.id <> all(cast(:without as uuid[]))", "without", without.toArray(UUID[]::new))
                .first(most);
    }

    private static List<UUID> list(UUID id) {
        return id == null ? List.of() : List.of(id);
    }

    private static List<Link> links(Map<Kind, List<UUID>> linked) {
        return Stream.of(Kind.TOPIC, Kind.SOURCE, Kind.FAQ, Kind.CONTRIBUTOR)
                .map(kind -> new Link(kind, linked.getOrDefault(kind, List.of())))
                .filter(link -> !link.targets.isEmpty())
                .toList();
    }

    private static String listedAt(List<Link> links) {
        return links.isEmpty() ? "s.listed_at" : "l.listed_at";
    }

    /** The stories that are in lists, with these links. */
    private ListQuery<UUID> inOrder(List<Link> links, boolean byUpdate, boolean descending) {
        return from(links)
                .where(listedAt(links) + " is not null")
                .descending(descending)
                .key(byUpdate ? "s.updated_at" : listedAt(links), Instant.class)
                .key(links.isEmpty() ? "s.id" : "l.story_id", UUID.class);
    }

    private void note(List<Link> links, List<String> languages, boolean byUpdate) {
        if (byUpdate) {
            dependencies.key(Kind.STORIES_BY_UPDATE);
        }
        if (links.isEmpty() && languages.isEmpty()) {
            dependencies.key(Kind.STORY.collection());
        } else if (links.isEmpty()) {
            languages.forEach(language -> dependencies.key(Kind.storiesOf(language)));
        }
        links.forEach(link -> link.targets.forEach(target -> dependencies.key(Kind.storiesOf(link.kind.id(target)))));
    }

    /** The first link leads, since its index also has the order; the other links are tested row by row. */
    private ListQuery<UUID> from(List<Link> links) {
        if (links.isEmpty()) {
            return ListQuery.ids(database, "s.id", "story s");
        }
        Link first = links.get(0);
        ListQuery<UUID> query = ListQuery.ids(database, "s.id", first.table() + " l join story s on s.id = l.story_id")
                .eachOf("l." + first.column(), first.column(), first.targets);
        if (first.kind == Kind.CONTRIBUTOR) {
            query.where(FIRST_ROLE);
        }
        for (Link link : links.subList(1, links.size())) {
            query.where(
                    "exists (select 1 from %1$s x where x.story_id = s.id and x.%2$s = any(cast(:%2$s as uuid[])))"
                            .formatted(link.table(), link.column()),
                    link.column(),
                    link.targets.toArray(UUID[]::new));
        }
        return query;
    }

    /**
     * The story at an address, with these members; empty if it cannot be read, or if the database is behind the required position.
     *
     * @throws ProblemException 404 if readers cannot know of a story that has or had the slug
     */
    Optional<Story> readable(String reference, Set<String> members, List<String> languages) {
        return sections.readable(reference, members, languages);
    }

    /** The readable stories with these ids, including archived ones, with these members. */
    public List<Story> published(Collection<UUID> ids, Set<String> members) {
        return published(ids, members, List.of());
    }

    /** @param languages those of names and descriptions of topics and sources; none for the language of each story */
    List<Story> published(Collection<UUID> ids, Set<String> members, List<String> languages) {
        return sections.published(ids, members, languages);
    }

    /** The readable stories with these ids, including archived ones, with all members. */
    public List<Story> published(Collection<UUID> ids) {
        return published(ids, Set.copyOf(StorySections.ALL));
    }

    /** The stories with these ids, including withdrawn ones, with the members that they have themselves: no FAQs, topics, contributors, translations or corrections. */
    public Map<UUID, Story> withWithdrawn(Collection<UUID> ids) {
        return sections.withWithdrawn(ids);
    }

    /** How the lines of lists are read, with these members, of a row {@code s} of {@code story}. */
    public Selection<Story> lines(Set<String> members) {
        return StorySections.selection(members, List.of());
    }

    public Map<UUID, StoryStatus> statuses(Collection<UUID> ids) {
        return find("id in ?1", ids).project(StoryStatus.class).stream()
                .collect(toMap(StoryStatus::id, status -> status));
    }
}
