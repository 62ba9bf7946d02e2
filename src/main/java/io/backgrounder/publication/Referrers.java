package io.backgrounder.publication;

import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * The stories that use a source, topic or FAQ, the stories and FAQs that use a contributor, and the fronts that use a story, topic, source or
 * contributor: in what readers see or saw, or in a draft.
 */
@ApplicationScoped
public class Referrers {
    /** Asks separately for stories that are in lists and those that are not: the links of each have an index of their own. */
    private static final String STORIES = """
            select story_id from %1$s and listed_at is not null
            union select story_id from %1$s and listed_at is null
            union\s""";

    private static final String LAST_EDITED = """
            select m.id, m.kind, count(*) over () from manuscript m
            where m.id in (%s
                select front_id from front_slot where story_id = :id
                union select front_id from front_section where :id in (fill_topic, fill_source, fill_contributor)
                union select id from manuscript where draft_uses @> array[cast(:name as text)] and draft_uses <> '{}')
            order by m.edited_at desc, m.id desc limit 20""";

    /** The same for the stories that readers see. */
    private static final String READABLE = """
            select m.id, m.kind, count(*) over () from manuscript m
            where m.status in ('published', 'archived') and m.id in (
                select story_id from %1$s and listed_at is not null
                union select story_id from %1$s and listed_at is null)
            order by m.edited_at desc, m.id desc limit 20""";

    /** The same for all stories that readers see or saw, and for fronts. */
    private static final String SEEN =
            READABLE.replace("m.status in ('published', 'archived') and ", "").replace("and listed_at is null)", """
                and listed_at is null
                union select front_id from front_section where :id in (fill_topic, fill_source, fill_contributor))""");

    /** The translations of a story or FAQ, drafts included. */
    private static final String TRANSLATIONS = """
            select m.id, m.kind, count(*) over () from manuscript m
            where m.kind = '%1$s' and m.id in (
                select id from %1$s where translation_of = :id
                union select id from manuscript where draft_uses @> array[cast(:name as text)] and draft_uses <> '{}')
            order by m.edited_at desc, m.id desc limit 20""";

    /** The stories that use two resources, in what readers see or saw, or in a draft. */
    private static final String OF_BOTH = """
            select m.id, m.kind, count(*) over () from manuscript m
            where m.id in (
                (select story_id from %1$s and listed_at is not null union select story_id from %1$s and listed_at is null)
                intersect (select story_id from %2$s and listed_at is not null union select story_id from %2$s and listed_at is null)
                union select id from manuscript
                where draft_uses @> array[cast(:name as text), cast(:successor as text)] and draft_uses <> '{}')
            order by m.edited_at desc, m.id desc limit 20""";

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
        String stories = links.map(STORIES::formatted).orElse("");
        refuse(
                session.createNativeQuery(LAST_EDITED.formatted(stories), Referrer.class)
                        .setParameter("id", id)
                        .setParameter("name", kind.id(id))
                        .getResultList(),
                (kind == Kind.STORY
                                ? "Fronts"
                                : kind == Kind.CONTRIBUTOR ? "Stories, FAQs or fronts" : "Stories or fronts")
                        + " use this " + kind.prefix() + ", their drafts included. Change the `referrers` first.");
    }

    /**
     * Refuses to withdraw a source that stories summarise which readers see. Topics and FAQs disappear from the pages of stories instead.
     *
     * @param links the links of stories to the resource {@code :id}, as what follows {@code from}
     * @throws ProblemException 409, naming the stories, if there are any
     */
    void refuseWithdrawal(Kind kind, UUID id, String links) {
        if (kind == Kind.SOURCE) {
            refuse(
                    session.createNativeQuery(READABLE.formatted(links), Referrer.class)
                            .setParameter("id", id)
                            .getResultList(),
                    "Stories that readers see have a summary of this source. Change the `referrers` first.");
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
                session.createNativeQuery(SEEN.formatted(links), Referrer.class)
                        .setParameter("id", id)
                        .getResultList(),
                "Readers see or saw stories or fronts with this " + kind.prefix()
                        + ". Publish it, or change the `referrers` first.");
    }

    /**
     * Refuses to merge a resource into another if stories use both.
     *
     * @param links the links of stories to the resource {@code :id}, as what follows {@code from}
     * @throws ProblemException 409, naming the stories, if there are any
     */
    public void refuseMerge(Kind kind, UUID id, UUID into, String links) {
        refuse(
                session.createNativeQuery(OF_BOTH.formatted(links, links.replace(":id", ":into")), Referrer.class)
                        .setParameter("id", id)
                        .setParameter("into", into)
                        .setParameter("name", kind.id(id))
                        .setParameter("successor", kind.id(into))
                        .getResultList(),
                "Stories use both, their drafts included. Change the `referrers` first.");
    }

    /**
     * Refuses to delete a story or FAQ that has translations.
     *
     * @throws ProblemException 409, naming the translations, if there are any
     */
    void refuseOriginal(Kind kind, UUID id) {
        if (Kind.named(Kind.TRANSLATED).contains(kind)) {
            refuse(
                    session.createNativeQuery(TRANSLATIONS.formatted(kind.prefix()), Referrer.class)
                            .setParameter("id", id)
                            .setParameter("name", kind.id(id))
                            .getResultList(),
                    "There are translations of this " + kind.prefix()
                            + ", their drafts included. Change the `referrers` first.");
        }
    }

    private static void refuse(List<Referrer> referrers, String why) {
        if (!referrers.isEmpty()) {
            List<String> addresses = referrers.stream().map(Referrer::path).toList();
            throw new ProblemException(why, new Problem.ProblemReferrers(referrers.get(0).total, addresses));
        }
    }
}
