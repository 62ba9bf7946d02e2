package io.backgrounder.story;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Addresses;
import io.backgrounder.web.Kind;
import io.backgrounder.web.LanguageTags;
import io.backgrounder.web.ListQuery;
import io.backgrounder.web.Page;
import io.backgrounder.web.ProblemException;
import io.backgrounder.web.ProblemType;
import io.backgrounder.web.Provenance;
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

/** All queries for stories. */
@ApplicationScoped
public class StoryRepository implements PanacheRepositoryBase<Story, UUID> {
    @Inject
    StorySections sections;

    @Inject
    Addresses addresses;

    @Inject
    Provenance provenance;

    /** A filter by what stories are linked to. */
    private record Link(Kind kind, String entity, String attribute, UUID target) {}

    /** A page of the stories that stand in lists; a null topic, source or FAQ does not filter. */
    public Page<PublishedStory> list(StoryListParams params, UUID topic, UUID source, UUID faq) {
        List<Link> links = Stream.of(
                        new Link(Kind.TOPIC, "StoryTopic", "topicId", topic),
                        new Link(Kind.SOURCE, "SourceSummary", "sourceId", source),
                        new Link(Kind.FAQ, "StoryFaq", "faqId", faq))
                .filter(link -> link.target != null)
                .toList();
        String language = LanguageTags.canonical(params.language);
        boolean byUpdate = params.sort.endsWith("updatedAt");
        if (byUpdate || params.updatedSince != null) {
            provenance.key(StoryPlaces.BY_UPDATE);
        }
        if (links.isEmpty()) {
            provenance.key(language == null ? Kind.STORY.collection() : Provenance.storiesOf(language));
        }
        links.forEach(link -> provenance.key(Provenance.storiesOf(link.kind.id(link.target))));
        String listedAt = links.isEmpty() ? "s.listedAt" : "l.listedAt";
        return from(links)
                .where(listedAt + " is not null")
                .where("s.language = :language", "language", language)
                .where(listedAt + " > :publishedAfter", "publishedAfter", params.publishedAfter)
                .where(listedAt + " < :publishedBefore", "publishedBefore", params.publishedBefore)
                .where("s.updatedAt >= :updatedSince", "updatedSince", params.updatedSince)
                .descending(params.sort.startsWith("-"))
                .key(byUpdate ? "s.updatedAt" : listedAt, Instant.class)
                .key(links.isEmpty() ? "s.id" : "l.storyId", UUID.class)
                .page(params)
                .map(ids -> sections.published(ids, params.members()));
    }

    /** The first link leads, since its index has the order too; the others are tested row by row. */
    private ListQuery<UUID> from(List<Link> links) {
        String from = links.isEmpty() ? "Story s" : links.get(0).entity + " l join Story s on s.id = l.storyId";
        ListQuery<UUID> query = new ListQuery<>(getEntityManager(), "s.id", from);
        for (Link link : links) {
            String test = link == links.get(0)
                    ? "l.%2$s = :%2$s"
                    : "exists (select 1 from %1$s x where x.storyId = s.id and x.%2$s = :%2$s)";
            query.where(test.formatted(link.entity, link.attribute), link.attribute, link.target);
        }
        return query;
    }

    /** The story at an address, with these members; empty where it cannot be read there, or not yet. */
    Optional<PublishedStory> readable(String reference, Set<String> members) {
        return sections.readable(reference, members);
    }

    /** Those of these ids that can be read, archived ones too, with these members. */
    public List<PublishedStory> published(Collection<UUID> ids, Set<String> members) {
        return sections.published(ids, members);
    }

    /** The same, whole. */
    public List<PublishedStory> published(Collection<UUID> ids) {
        return published(ids, Set.copyOf(StorySections.ALL));
    }

    /** Those of these ids, whole, whether they can be read or are withdrawn. */
    List<PublishedStory> withWithdrawn(Collection<UUID> ids) {
        return sections.withWithdrawn(ids);
    }

    Map<UUID, StoryStatus> statuses(Collection<UUID> ids) {
        return find("id in ?1", ids).project(StoryStatus.class).stream()
                .collect(toMap(StoryStatus::id, status -> status));
    }

    /**
     * The id of the published story at an address.
     *
     * @throws ProblemException 410 where it is withdrawn, 404 where it never was
     */
    public UUID resolve(String reference) {
        UUID id = addresses.resolve(Kind.STORY, reference);
        if (count("id = ?1 and withdrawnReason is null", id) == 0) {
            throw unreadable(id, reference);
        }
        return id;
    }

    /** Why readers cannot have a story at an address. */
    RuntimeException unreadable(UUID id, String reference) {
        StoryStatus story = statuses(List.of(id)).get(id);
        return story == null
                ? addresses.missing(Kind.STORY, reference)
                : new ProblemException(
                        ProblemType.WITHDRAWN, "Withdrawn on " + story.withdrawnAt() + ": " + story.withdrawnReason());
    }
}
