package io.backgrounder.translation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangesToLog;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Writes what the members of a group show of each other, and checks the rules of groups. Runs in the caller's transaction. */
@ApplicationScoped
public class Translations {
    /** The documents, their originals, and the originals of these; all translations of any. */
    private static final String MEMBERS = """
            with named as (
                select w.id, e.translation_of from unnest(cast(:ids as uuid[])) w (id) left join %1$s e on e.id = w.id)
            select e.id, e.slug, e.language, e.translation_of, e.withdrawn_at is not null
            from (
                select m.id from (select id from named union select translation_of from named) w
                cross join lateral (
                    select id from %1$s where id = w.id union all select id from %1$s where translation_of = w.id) m) w
            join %1$s e on e.id = w.id""";

    /** The current slug is the one that readers know; of an original that they have never seen it is the draft's. */
    private static final String DOCUMENTS = """
            select e.id, coalesce(o.slug, m.slug), e.translation_source_type
            from unnest(cast(:ids as uuid[])) w (id) join %1$s e on e.id = w.id
            join manuscript m on m.id = e.translation_of left join %1$s o on o.id = m.id""";

    /**
     * Writes what has changed of what the members of groups show of each other. An original has not changed since its first
     * publication if it has no other revision and no correction, even if that was after the translation.
     */
    private static final String REFRESH = """
            with member as materialized (
                select g.id as original, e.id, e.slug, e.language, e.listed, e.readable,
                    coalesce(o.content_updated_at > e.content_updated_at and (
                        o.revision > 1 or exists (select from correction c where c.resource_id = o.id)), false) as outdated
                from unnest(cast(:groups as uuid[])) g (id)
                cross join lateral (
                    select %2$s from %1$s e where e.id = g.id and e.translation_of is null
                    union all select %2$s from %1$s e where e.translation_of = g.id) e
                left join %1$s o on o.id = e.translation_of and o.withdrawn_at is null),
            shown as (
                select m.id, m.outdated,
                    array_agg(array[cast(s.id as text), s.slug, s.language, case when s.outdated then 'outdated' end]
                        order by s.language, s.id) filter (where s.readable) as translations,
                    array_agg(s.language order by s.language) filter (where s.listed) as listed
                from member m left join member s on s.original = m.original and s.id <> m.id
                group by m.id, m.outdated)
            update %1$s p set translations = n.translations, listed_translations = n.listed, outdated = n.outdated
            from shown n join %1$s b on b.id = n.id
            where p.id = n.id and row(p.translations, p.listed_translations, p.outdated)
                is distinct from row(n.translations, n.listed, n.outdated)
            returning p.id, coalesce(p.translation_of, p.id), p.revision, p.withdrawn_at is null,
                b.translations is distinct from n.translations,
                b.outdated <> n.outdated or coalesce(cast(b.translation_of as text) = any(b.translations), false)
                    <> coalesce(cast(p.translation_of as text) = any(n.translations), false)""";

    private static final String MOVE = """
            update %1$s set translation_of = case when id <> :id then cast(:into as uuid) end,
                translation_source_type = case when id <> :id then translation_source_type end
            where translation_of = :id or id = :id""";

    private static final String GROUPS =
            "select coalesce(translation_of, id) from %s where id = any(cast(:ids as uuid[]))";

    private static final String COLUMNS =
            "e.id, e.slug, e.language, e.content_updated_at, e.translation_of, e.withdrawn_at is null as readable, ";

    private static final Map<Kind, String> LISTED =
            Map.of(Kind.STORY, "e.listed_at is not null as listed", Kind.FAQ, "e.withdrawn_at is null as listed");

    @Inject
    StatelessSession session;

    private record Written(UUID id, String of, String digitalSourceType) {}

    private record Refreshed(
            UUID id, UUID group, int revision, boolean readable, boolean translations, boolean translation) {}

    /** The errors that forbid writing the documents, in their order: each is checked as if those before it were written. */
    public List<List<Problem.Error>> faults(List<? extends Translatable<?>> documents, Originals originals) {
        List<TranslationGroups.Member> members =
                documents.stream().map(originals::member).toList();
        Set<UUID> ids = members.stream()
                .flatMap(member -> Stream.of(member.id(), member.group()))
                .collect(toSet());
        TranslationGroups groups = groups(originals.kind(), ids);
        return members.stream().map(groups::add).toList();
    }

    /** The errors that forbid that the translations of a resource become those of another, into which it is merged. */
    public List<Problem.Error> refusals(Kind kind, UUID id, UUID into) {
        return groups(kind, Set.of(id, into)).merge(id, into);
    }

    private TranslationGroups groups(Kind kind, Set<UUID> ids) {
        return new TranslationGroups(
                kind.word(),
                session.createNativeQuery(MEMBERS.formatted(kind.prefix()), TranslationGroups.Member.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList());
    }

    /** Of what those of these resources are translations that are one, by current slugs. */
    public Map<UUID, TranslationDocument> documents(Kind kind, Collection<UUID> ids) {
        return session.createNativeQuery(DOCUMENTS.formatted(kind.prefix()), Written.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(toMap(Written::id, row -> new TranslationDocument(row.of, row.digitalSourceType)));
    }

    /**
     * Lets the pages of groups show what was written, and adds a derived change for each other page that differs now to the changes that
     * are about to be logged. A page that shows a member for the first time does not have its key, so the cause gets that of the page.
     *
     * @param groups the originals that each written document has now, and had before; its own id stands for none
     */
    public void follow(Kind kind, Map<UUID, Set<UUID>> groups, List<ChangeEntity> changes) {
        Map<UUID, ChangeEntity> causes = new HashMap<>();
        changes.forEach(change ->
                groups.getOrDefault(change.resourceId, Set.of()).forEach(group -> causes.putIfAbsent(group, change)));
        for (Refreshed page : refresh(kind, causes.keySet())) {
            ChangeEntity cause = causes.get(page.group);
            if (page.readable && !groups.containsKey(page.id) && (page.translations || page.translation)) {
                cause.addKey(kind.id(page.id));
                changes.add(derived(cause, page));
            }
        }
    }

    /** The same for the merge of a resource into another, which takes its translations over and leaves its group. */
    public void follow(Kind kind, UUID id, UUID into, List<ChangeEntity> changes) {
        Set<UUID> groups = new LinkedHashSet<>(List.of(id, into));
        groups.addAll(groups(kind, id, into));
        move(kind, id, into);
        follow(kind, Map.of(id, groups, into, groups), changes);
    }

    /** Takes a resource out of its group, and gives its translations to another. */
    private void move(Kind kind, UUID id, UUID into) {
        session.createNativeMutationQuery(MOVE.formatted(kind.prefix()))
                .setParameter("id", id)
                .setParameter("into", into)
                .executeUpdate();
    }

    void follow(@Observes ChangesToLog written) {
        if (LISTED.containsKey(written.kind())) {
            Kind kind = written.kind();
            UUID id = written.id();
            Set<UUID> group = Set.copyOf(groups(kind, id));
            if (written.changes().get(0).action.equals("deleted")) {
                move(kind, id, id);
            }
            follow(kind, Map.of(id, group), written.changes());
        }
    }

    private List<UUID> groups(Kind kind, UUID... ids) {
        return Column.of(session, GROUPS.formatted(kind.prefix()), UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static ChangeEntity derived(ChangeEntity cause, Refreshed page) {
        ChangeEntity change = cause.derived(page.id, page.revision);
        List<String> sections = new ArrayList<>();
        if (page.translation) {
            sections.add("translation");
        }
        if (page.translations) {
            sections.add("translations");
        }
        change.sections = sections;
        return change;
    }

    private List<Refreshed> refresh(Kind kind, Set<UUID> groups) {
        return groups.isEmpty()
                ? List.of()
                : session.createNativeQuery(
                                REFRESH.formatted(kind.prefix(), COLUMNS + LISTED.get(kind)), Refreshed.class)
                        .setParameter("groups", groups.toArray(UUID[]::new))
                        .getResultList();
    }
}
