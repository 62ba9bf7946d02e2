package io.backgrounder.publication;

import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * The stories that use a topic or FAQ, the stories and FAQs that use a source or contributor, and the fronts that use a story, topic, source or
 * contributor: in what readers see or saw, or in a draft.
 */
@ApplicationScoped
public class Referrers {
    private static final String LAST_EDITED = """
            select m.id, m.kind, count(*) over () from manuscript m where %s
            order by m.edited_at desc, m.id desc limit 20""";

    /** Asks separately for stories that are in lists and those that are not: the links of each have an index of their own. */
    private static final String STORIES =
            "select story_id from %1$s and listed_at is not null union select story_id from %1$s and listed_at is null";

    private static final String PROVENANCE =
            "select resource_id from provenance_contributor where contributor_id = :id";

    private static final String SLOTS = "select front_id from front_slot where story_id = :id";

    private static final String RULES =
            "select front_id from front_section where :id in (fill_topic, fill_source, fill_contributor)";

    private static final String DRAFTS =
            "select id from manuscript where draft_uses @> cast(:names as text[]) and draft_uses <> '{}'";

    @Inject
    StatelessSession session;

    /** One of the stories, FAQs, fronts or translations, with the number of all. */
    private record Referrer(UUID id, String kind, long total) {
        String path() {
            Kind of = Kind.of(kind);
            return of.editorialPath(of.id(id));
        }
    }

    /**
     * Refuses to delete a resource that stories or fronts use.
     *
     * @param links the links of stories to the resource {@code :id}, as what follows {@code from}, if its kind has any
     * @throws ProblemException 409, naming the stories and fronts, if there are any
     */
    void refuse(Kind kind, UUID id, Optional<String> links) {
        refuse(
                in(links.map(STORIES::formatted).orElse(SLOTS), RULES, DRAFTS),
                Map.of("id", id, "names", new String[] {kind.id(id)}),
                users(kind) + " use this " + kind.word() + ", their drafts included. Change the `referrers` first.");
    }

    private static String users(Kind kind) {
        return switch (kind) {
            case STORY -> "Fronts";
            case FAQ -> "Stories";
            case SOURCE -> "Stories, FAQs or fronts";
            case CONTRIBUTOR -> "Stories, FAQs, topics or fronts";
            default -> "Stories or fronts";
        };
    }

    /**
     * Refuses to withdraw a source of which readers see a summary or evidence, and a contributor who answers for what readers see, or has made or
     * reviewed it. From bylines and the like, what is withdrawn disappears instead.
     *
     * @param links the links of stories to the resource {@code :id}, as what follows {@code from}
     * @throws ProblemException 409, naming the stories, if there are any
     */
    void refuseWithdrawal(Kind kind, UUID id, String links) {
        if (kind == Kind.SOURCE) {
            refuse(
                    "m.status in ('published', 'archived') and " + in(STORIES.formatted(links)),
                    Map.of("id", id),
                    "What readers see has a summary of this source, or evidence from its articles. Change the `referrers`"
                            + " first.");
        } else if (kind == Kind.CONTRIBUTOR) {
            refuse(
                    "m.status in ('published', 'archived') and " + in(PROVENANCE),
                    Map.of("id", id),
                    "The provenance of what readers see names this contributor. Change the `referrers` first.");
        }
    }

    /**
     * Refuses to merge a draft that the published form of stories has already: nothing would tell since when readers see its successor.
     *
     * @param links the links of stories to the resource {@code :id}, as what follows {@code from}
     * @throws ProblemException 409, naming the stories, if there are any
     */
    public void refuseHidden(Kind kind, UUID id, String links) {
        refuse(
                in(STORIES.formatted(links), RULES),
                Map.of("id", id),
                "Readers see or saw pages with this " + kind.word() + ". Publish it, or change the `referrers` first.");
    }

    /**
     * Refuses to merge a resource into another if stories use both.
     *
     * @param links the links of stories to the resource {@code :id}, as what follows {@code from}
     * @throws ProblemException 409, naming the stories, if there are any
     */
    public void refuseMerge(Kind kind, UUID id, UUID into, String links) {
        String stories = "(%s) intersect (%s)"
                .formatted(STORIES.formatted(links), STORIES.formatted(links.replace(":id", ":into")));
        refuse(
                in(stories, DRAFTS),
                Map.of("id", id, "into", into, "names", new String[] {kind.id(id), kind.id(into)}),
                "Stories or FAQs use both, their drafts included. Change the `referrers` first.");
    }

    /**
     * Refuses to delete a story or FAQ that has translations.
     *
     * @throws ProblemException 409, naming the translations, if there are any
     */
    void refuseOriginal(Kind kind, UUID id) {
        if (Kind.named(Kind.TRANSLATED).contains(kind)) {
            String translations = "select id from %s where translation_of = :id".formatted(kind.prefix());
            refuse(
                    "m.kind = :kind and " + in(translations, DRAFTS),
                    Map.of("kind", kind.prefix(), "id", id, "names", new String[] {kind.id(id)}),
                    "There are translations of this " + kind.word()
                            + ", their drafts included. Change the `referrers` first.");
        }
    }

    private static String in(String... uses) {
        return "m.id in (" + String.join(" union ", uses) + ")";
    }

    private void refuse(String condition, Map<String, Object> parameters, String why) {
        NativeQuery<Referrer> query = session.createNativeQuery(LAST_EDITED.formatted(condition), Referrer.class);
        parameters.forEach(query::setParameter);
        List<Referrer> referrers = query.getResultList();
        if (!referrers.isEmpty()) {
            List<String> addresses = referrers.stream().map(Referrer::path).toList();
            throw new ProblemException(why, new Problem.ProblemReferrers(referrers.get(0).total, addresses));
        }
    }
}
