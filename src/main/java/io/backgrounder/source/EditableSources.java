package io.backgrounder.source;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.merge.MergeableDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sources as editors write them. */
@ApplicationScoped
class EditableSources extends MergeableDocuments<SourceDocument> {
    /**
     * Moves summaries with their articles, the points that name the source, and evidence from its articles. One statement, since the rows
     * refer to each other by the source. An article that both sources have becomes that of the successor.
     */
    private static final String FOLLOW = """
            with summary as (
                select id, story_id from source_summary where source_id = :id and listed_at is not null
                union all select id, story_id from source_summary where source_id = :id and listed_at is null),
            double as (
                select a.id, o.id as other from article_address a join article_address o on o.url = a.url and o.source_id = :into
                where a.source_id = :id),
            moved as (
                update article_address set source_id = :into where source_id = :id and id not in (select d.id from double d)),
            used as (
                update source_summary_article u
                set source_id = :into,
                    article_id = coalesce((select d.other from double d where d.id = u.article_id), u.article_id)
                where u.source_summary_id in (select s.id from summary s)),
            evident as (
                update evidence_article e
                set source_id = case when e.source_id is not null then cast(:into as uuid) end,
                    article_id = coalesce((select d.other from double d where d.id = e.article_id), e.article_id)
                where e.article_id in (select a.id from article_address a where a.source_id = :id)),
            named as (
                update coverage_point_source p set source_id = :into
                where p.source_id = :id and p.story_id in (select s.story_id from summary s))
            update source_summary set source_id = :into where id in (select s.id from summary s)""";

    @Inject
    SourceUpserts upserts;

    @Inject
    SourceRepository sources;

    EditableSources() {
        super(Kind.SOURCE, SourceDocument.class, Source.class);
    }

    @Override
    protected SourceDocument written(Object page) {
        return SourceUpserts.content((Source) page);
    }

    @Override
    protected SourceUpserts upserts() {
        return upserts;
    }

    @Override
    protected Optional<String> links() {
        return Optional.of("story_source where source_id = :id");
    }

    @Override
    protected List<String> follow() {
        return List.of(FOLLOW, "update front_section set fill_source = :into where fill_source = :id");
    }

    /** A story has one summary of a source. */
    @Override
    protected boolean joinsLinks() {
        return false;
    }

    /** Readers see the sources of a story. */
    @Override
    protected boolean needsReadableSuccessor() {
        return true;
    }

    @Override
    public List<Source> published(List<UUID> ids) {
        return sources.published(ids, true);
    }
}
