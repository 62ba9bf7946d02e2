package io.backgrounder.contributor;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.merge.MergeableDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contributors as editors write them. */
@ApplicationScoped
class EditableContributors extends MergeableDocuments<ContributorDocument> {
    /** A story or FAQ in which both contributors have the same role keeps one of the two entries. */
    private static final String DROP_REPEATED = """
            delete from %1$s_contributor f where f.contributor_id = :id and exists (
                select from %1$s_contributor t
                where t.%1$s_id = f.%1$s_id and t.contributor_id = :into and t.role = f.role)""";

    private static final String MOVE = "update %s_contributor set contributor_id = :into where contributor_id = :id";

    /** Rows name contributors by their ids, which no other text of the provenance is. */
    private static final String RENAME = """
            update %1$s set provenance = replace(provenance, '"' || cast(:id as text) || '"', '"' || cast(:into as text) || '"')
            where id in (select resource_id from provenance_contributor where contributor_id = :id)""";

    /** Moves bylines, what provenance names, and the rules of fronts. */
    private static final List<String> FOLLOW = List.of(
            DROP_REPEATED.formatted("story"),
            MOVE.formatted("story"),
            DROP_REPEATED.formatted("faq"),
            MOVE.formatted("faq"),
            RENAME.formatted("story"),
            RENAME.formatted("faq"),
            RENAME.formatted("topic"),
            """
            delete from provenance_contributor f where f.contributor_id = :id and exists (
                select from provenance_contributor t where t.resource_id = f.resource_id and t.contributor_id = :into)""",
            "update provenance_contributor set contributor_id = :into where contributor_id = :id",
            "update front_section set fill_contributor = :into where fill_contributor = :id");

    /** A FAQ and a topic are in none of the lists of stories, and no list is by provenance. */
    private static final String LINKS = """
            (select story_id, contributor_id, listed_at from story_contributor
            union all select faq_id, contributor_id, null from faq_contributor
            union all select resource_id, contributor_id, null from provenance_contributor) l where contributor_id = :id""";

    @Inject
    ContributorUpserts upserts;

    @Inject
    ContributorRepository contributors;

    EditableContributors() {
        super(Kind.CONTRIBUTOR, ContributorDocument.class, Contributor.class);
    }

    @Override
    protected ContributorDocument written(Object page) {
        return ContributorUpserts.content((Contributor) page);
    }

    @Override
    protected ContributorUpserts upserts() {
        return upserts;
    }

    @Override
    protected Optional<String> links() {
        return Optional.of(LINKS);
    }

    @Override
    protected List<String> follow() {
        return FOLLOW;
    }

    @Override
    public List<Contributor> published(List<UUID> ids) {
        return contributors.published(ids, true);
    }
}
