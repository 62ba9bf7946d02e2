package io.backgrounder.story;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Months;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.text.LanguageTags;
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

    /** A filter for stories that are linked to any of these resources. */
    private record Link(Kind kind, String table, List<UUID> targets) {
        String column() {
            return kind.prefix() + "_id";
        }
    }

    /** A page of the stories that are in lists. An empty list of topics, sources or FAQs does not filter. */
    public Page<Story> list(StoryListParams params, List<UUID> topics, List<UUID> sources, List<UUID> faqs) {
        List<Link> links = Stream.of(
                        new Link(Kind.TOPIC, "story_topic", topics),
                        new Link(Kind.SOURCE, "source_summary", sources),
                        new Link(Kind.FAQ, "story_faq", faqs))
                .filter(link -> !link.targets.isEmpty())
                .toList();
        List<String> languages = LanguageTags.canonical(params.language);
        List<Months.Span> months = Months.spans(params.month);
        boolean byUpdate = params.sort.endsWith("updatedAt");
        note(links, languages, byUpdate || params.updatedSince != null);
        String listedAt = links.isEmpty() ? "s.listed_at" : "l.listed_at";
        ListQuery<UUID> query = from(links)
                .where(listedAt + " is not null")
                .where(listedAt + " > :publishedAfter", "publishedAfter", params.publishedAfter)
                .where(listedAt + " < :publishedBefore", "publishedBefore", params.publishedBefore)
                .where("s.updated_at >= :updatedSince", "updatedSince", params.updatedSince)
                .descending(params.sort.startsWith("-"))
                .key(byUpdate ? "s.updated_at" : listedAt, Instant.class)
                .key(links.isEmpty() ? "s.id" : "l.story_id", UUID.class);
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
        return sections.page(query, params, params.members());
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
        ListQuery<UUID> query = ListQuery.ids(database, "s.id", first.table + " l join story s on s.id = l.story_id")
                .eachOf("l." + first.column(), first.column(), first.targets);
        for (Link link : links.subList(1, links.size())) {
            query.where(
                    "exists (select 1 from %1$s x where x.story_id = s.id and x.%2$s = any(cast(:%2$s as uuid[])))"
                            .formatted(link.table, link.column()),
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
    Optional<Story> readable(String reference, Set<String> members) {
        return sections.readable(reference, members);
    }

    /** The readable stories with these ids, including archived ones, with these members. */
    public List<Story> published(Collection<UUID> ids, Set<String> members) {
        return sections.published(ids, members);
    }

    /** The readable stories with these ids, including archived ones, with all members. */
    public List<Story> published(Collection<UUID> ids) {
        return published(ids, Set.copyOf(StorySections.ALL));
    }

    /** The stories with these ids, including withdrawn ones, with all members. */
    public Map<UUID, Story> withWithdrawn(Collection<UUID> ids) {
        return sections.withWithdrawn(ids);
    }

    public Map<UUID, StoryStatus> statuses(Collection<UUID> ids) {
        return find("id in ?1", ids).project(StoryStatus.class).stream()
                .collect(toMap(StoryStatus::id, status -> status));
    }
}
