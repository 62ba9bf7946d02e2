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
    private static final String HITS = """
            with shown as (select unnest(cast(:ids as uuid[])) as id)
            select 'story' as kind, s.id, s.slug, s.headline, s.summary, s.language, s.published_at, s.updated_at,
                cast(null as uuid) as story_id, null as story_slug, cast(null as uuid) as source_id, null as source_slug, null as source_name
            from shown join story s using (id)
            union all
            select 'faq', f.id, f.slug, f.question, f.introduction, f.language, f.published_at, f.updated_at, null, null, null, null, null
            from shown join faq f using (id)
            union all
            select 'topic', t.id, t.slug, t.name, t.description, null, null, t.updated_at, null, null, null, null, null
            from shown join topic t using (id)
            union all
            select 'source', s.id, s.slug, s.name, s.description, null, null, s.updated_at, null, null, null, null, null
            from shown join source s using (id)
            union all
            select 'summary', m.id, null, s.headline, m.text, s.language, s.published_at, s.updated_at,
                s.id, s.slug, p.id, p.slug, p.name
            from shown join source_summary m using (id) join story s on s.id = m.story_id join source p on p.id = m.source_id""";

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
