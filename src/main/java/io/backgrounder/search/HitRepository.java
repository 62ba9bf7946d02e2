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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Reads what a search shows of its hits, whatever their types, in one query. */
@ApplicationScoped
class HitRepository {
    private static final String HITS = """
            with shown as (select unnest(cast(:ids as uuid[])) as id)
            select 'story' as kind, s.id, s.slug, s.headline, s.summary, s.language, s.published_at, s.updated_at,
                null as story, null as story_slug, null as source, null as source_slug, null as source_name
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
                cast(s.id as text), s.slug, cast(p.id as text), p.slug, p.name
            from shown join source_summary m using (id) join story s on s.id = m.story_id join source p on p.id = m.source_id""";

    @Inject
    Session session;

    Map<UUID, SearchHit> hits(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = session.createNativeQuery(HITS, Object[].class)
                .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .collect(toMap(row -> (UUID) row[1], HitRepository::hit, (one, sameIdOfAnotherKind) -> one));
    }

    private static SearchHit hit(Object[] row) {
        Kind kind = Kind.of((String) row[0]);
        UUID id = (UUID) row[1];
        String title = (String) row[3];
        String summary = (String) row[4];
        String language = (String) row[5];
        Instant publishedAt = (Instant) row[6];
        Instant updatedAt = (Instant) row[7];
        if (kind != Kind.SUMMARY) {
            return SearchHit.of(kind, id, (String) row[2], title, summary, language, publishedAt, updatedAt);
        }
        String slug = (String) row[9];
        StoryRef story = new StoryRef(
                Kind.STORY.id(UUID.fromString((String) row[8])),
                slug,
                language,
                title,
                new SelfLink(Kind.STORY.path(slug)));
        SourceRef source = new SourceRef(UUID.fromString((String) row[10]), (String) row[11], (String) row[12]);
        return SearchHit.ofSummary(id, summary, story, source, publishedAt, updatedAt);
    }
}
