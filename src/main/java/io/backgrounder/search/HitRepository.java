package io.backgrounder.search;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.coverage.SourceSummary.StoryRef;
import io.backgrounder.source.SourceRef;
import io.backgrounder.web.json.SelfLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Reads what a search shows of its hits, whatever their types, in one query. */
@ApplicationScoped
class HitRepository {
    private static final String HITS = "select * from search_shown where id = any(cast(:ids as uuid[]))";

    @Inject
    Session session;

    /** A row of the query. A source summary is shown with its story and source, other hits without. */
    private record Row(
            String kind,
            UUID id,
            String slug,
            String title,
            String summary,
            String language,
            Instant publishedAt,
            Instant updatedAt,
            UUID storyId,
            String storySlug,
            UUID sourceId,
            String sourceSlug,
            String sourceName) {

        SearchHit hit() {
            Kind type = Kind.of(kind);
            SearchHitBuilder hit = SearchHitBuilder.builder()
                    .type(kind)
                    .id(type.id(id))
                    .slug(slug)
                    .title(title)
                    .summary(summary)
                    .language(language)
                    .publishedAt(publishedAt)
                    .updatedAt(updatedAt);
            if (storyId == null) {
                return hit.links(new SelfLink(type.path(slug))).build();
            }
            SelfLink links = new SelfLink(Kind.STORY.path(storySlug));
            return hit.story(new StoryRef(Kind.STORY.id(storyId), storySlug, language, title, links))
                    .source(new SourceRef(sourceId, sourceSlug, sourceName))
                    .links(links)
                    .build();
        }
    }

    Map<UUID, SearchHit> hits(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : session.createNativeQuery(HITS, Row.class)
                        .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                        .getResultStream()
                        .collect(toMap(Row::id, Row::hit, (one, sameIdOfAnotherKind) -> one));
    }
}
