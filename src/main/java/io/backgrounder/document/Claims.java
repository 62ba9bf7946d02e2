package io.backgrounder.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.address.SlugEntity;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Finds the resource that each document stands for, and checks that the document may have the slugs that it asks for. */
@ApplicationScoped
public class Claims {
    /** Looks up each slug by the index, however large the table is; PostgreSQL compares the values of an {@code in} list one by one. */
    private static final String BY_SLUG =
            "select s.* from unnest(cast(:slugs as text[])) w (slug) join slug s on s.kind = :kind and s.slug = w.slug";

    @Inject
    EntityManager entities;

    @Inject
    Addresses addresses;

    @Inject
    StatelessSession session;

    /**
     * A document's resource, and the errors that forbid writing it.
     *
     * @param stored the former slugs that the resource has; null if it does not exist yet
     * @param formerSlugs the former slugs that it will have
     */
    public record Claim(UUID id, List<String> stored, List<String> formerSlugs, List<Problem.Error> errors) {
        boolean exists() {
            return stored != null;
        }
    }

    /**
     * Returns one claim for each document, in their order. No slug and no id may occur twice among the documents. Slugs that are null claim
     * nothing; validation rejects them elsewhere.
     */
    public List<Claim> of(Kind kind, List<? extends Document<?>> documents) {
        Map<String, SlugEntity> taken =
                slugs(kind, documents.stream().flatMap(Claims::slugs).toList());
        Set<UUID> mentioned =
                taken.values().stream().map(slug -> slug.resourceId).collect(toSet());
        documents.forEach(document -> parse(kind, document).ifPresent(mentioned::add));
        Map<UUID, String> current = current(kind, mentioned).collect(toMap(Named::id, Named::slug));
        Set<UUID> buried = read(UUID.class, "select t.id from Tombstone t where t.id in :ids", mentioned)
                .collect(toSet());
        Map<UUID, Set<String>> published = published(kind, mentioned);
        Map<UUID, String> foreign = addresses.foreign(kind, mentioned);
        return documents.stream()
                .map(document -> claim(kind, document, new Known(taken, current, published, buried, foreign)))
                .toList();
    }

    /** One of the slugs of a resource. */
    private record Named(UUID id, String slug) {}

    /** The rows of the database that have the slugs and ids that the documents mention. */
    private record Known(
            Map<String, SlugEntity> taken,
            Map<UUID, String> current,
            Map<UUID, Set<String>> published,
            Set<UUID> buried,
            Map<UUID, String> foreign) {}

    /** The number of claims before the first that is for the same resource as an earlier one. */
    public static int distinct(List<Claim> claims) {
        Set<UUID> ids = new HashSet<>();
        int count = 0;
        while (count < claims.size() && ids.add(claims.get(count).id())) {
            count++;
        }
        return count;
    }

    /** The published former slugs of each of these resources, as far as the resources exist. */
    Map<UUID, List<String>> formerSlugs(Kind kind, Collection<UUID> ids) {
        Map<UUID, Set<String>> published = published(kind, ids);
        return current(kind, ids)
                .collect(toMap(Named::id, named -> without(published.getOrDefault(named.id, Set.of()), named.slug)));
    }

    private Stream<Named> current(Kind kind, Collection<UUID> ids) {
        return read(Named.class, "select e.id, e.slug from " + kind.entity() + " e where e.id in :ids", ids);
    }

    private Map<UUID, Set<String>> published(Kind kind, Collection<UUID> ids) {
        Map<UUID, Set<String>> published = new HashMap<>();
        read(
                        Named.class,
                        "select s.resourceId, s.slug from Slug s where s.published and s.kind = '" + kind.prefix()
                                + "' and s.resourceId in :ids",
                        ids)
                .forEach(named -> published
                        .computeIfAbsent(named.id, id -> new TreeSet<>())
                        .add(named.slug));
        return published;
    }

    private static Claim claim(Kind kind, Document<?> document, Known known) {
        List<Problem.Error> errors = new ArrayList<>();
        UUID given = parse(kind, document).orElse(null);
        SlugEntity slug = document.slug() == null ? null : known.taken.get(document.slug());
        UUID owner = slug == null ? null : slug.resourceId;
        if (document.id() != null && given == null) {
            errors.add(Problem.Error.member("/id", "must be a " + kind.word() + " id"));
        }
        if (known.foreign.containsKey(given)) {
            errors.add(Problem.Error.member("/id", "has the UUID of a " + known.foreign.get(given)));
        }
        if (owner != null && given != null && !owner.equals(given)) {
            errors.add(Problem.Error.member("/slug", "belongs to another " + kind.word()));
        } else if (known.buried.contains(owner) || known.buried.contains(given)) {
            errors.add(Problem.Error.member("/slug", "belonged to a " + kind.word() + " that no longer exists"));
        } else if (owner != null
                && given == null
                && slug.published
                && !document.slug().equals(known.current.get(owner))) {
            errors.add(Problem.Error.member("/slug", "is a former slug of '" + known.current.get(owner) + "'"));
        }
        UUID id = given != null ? given : owner != null ? owner : Kind.newId();
        Set<String> slugs = new TreeSet<>(known.published.getOrDefault(id, Set.of()));
        List<String> stored = known.current.containsKey(id) ? without(slugs, known.current.get(id)) : null;
        for (int i = 0; i < document.formerSlugs().size(); i++) {
            String former = document.formerSlugs().get(i);
            if (former == null) {
                continue;
            } else if (known.taken.containsKey(former)
                    && !known.taken.get(former).resourceId.equals(id)) {
                errors.add(Problem.Error.member("/formerSlugs/" + i, "belongs to another " + kind.word()));
            } else if (former.equals(document.slug()) && !known.taken.containsKey(former)) {
                errors.add(Problem.Error.member("/formerSlugs/" + i, "is the current slug"));
            }
            slugs.add(former);
        }
        List<String> formerSlugs = without(slugs, document.slug());
        if (formerSlugs.size() > Document.MOST_FORMER_SLUGS
                && document.formerSlugs().size() <= Document.MOST_FORMER_SLUGS
                && (stored == null || formerSlugs.size() > stored.size())) {
            errors.add(tooMany(slugs.contains(document.slug()) ? "/formerSlugs" : "/slug"));
        }
        return new Claim(id, stored, formerSlugs, errors);
    }

    /** The error of a write that would leave a resource with more former slugs than a document can hold. */
    public static Problem.Error tooMany(String pointer) {
        return Problem.Error.member(
                pointer, "would leave it with more than " + Document.MOST_FORMER_SLUGS + " former slugs");
    }

    private static List<String> without(Set<String> slugs, String current) {
        return slugs.stream().filter(slug -> !slug.equals(current)).toList();
    }

    /** Takes the slugs for the documents' resources, as published or only reserved. Slugs that a resource already owns stay its own. */
    public void take(Kind kind, Map<UUID, ? extends Document<?>> documents, boolean published) {
        Map<String, SlugEntity> known =
                slugs(kind, documents.values().stream().flatMap(Claims::slugs).toList());
        List<SlugEntity> taken = new ArrayList<>();
        List<SlugEntity> shown = new ArrayList<>();
        documents.forEach((id, document) -> slugs(document).distinct().forEach(slug -> {
            SlugEntity row = known.get(slug);
            if (row == null) {
                taken.add(new SlugEntity(kind, slug, id, published));
            } else if (published && !row.published) {
                row.published = true;
                shown.add(row);
            }
        }));
        session.insertMultiple(taken);
        session.updateMultiple(shown);
    }

    /** Releases the slugs that a resource has reserved and never published, except those in {@code save}. */
    public void release(Kind kind, UUID id, Collection<String> save) {
        session.createMutationQuery(
                        "delete from Slug s where not s.published and s.kind = :kind and s.resourceId = :id and s.slug not in :save")
                .setParameter("kind", kind.prefix())
                .setParameter("id", id)
                .setParameter("save", save.isEmpty() ? List.of("") : save)
                .executeUpdate();
    }

    private static Stream<String> slugs(Document<?> document) {
        return Stream.concat(Stream.of(document.slug()), document.formerSlugs().stream())
                .filter(Objects::nonNull);
    }

    private Map<String, SlugEntity> slugs(Kind kind, Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : session
                        .createNativeQuery(BY_SLUG, SlugEntity.class)
                        .setParameter("kind", kind.prefix())
                        .setParameter("slugs", slugs.stream().distinct().toArray(String[]::new))
                        .getResultList()
                        .stream()
                        .collect(toMap(slug -> slug.slug, slug -> slug));
    }

    private <T> Stream<T> read(Class<T> type, String hql, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Stream.empty()
                : entities.createQuery(hql, type).setParameter("ids", ids).getResultList().stream();
    }

    /** All slugs of each of these resources: published, reserved and former ones. */
    public Map<UUID, List<String>> slugs(Collection<UUID> ids) {
        return session.createSelectionQuery("from Slug s where s.resourceId in :ids", SlugEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(slug -> slug.resourceId, mapping(slug -> slug.slug, toList())));
    }

    /** The number of current and former slugs that these resources have together. */
    public long count(Kind kind, Collection<UUID> ids) {
        return session.createSelectionQuery(
                        "select count(*) from Slug s where s.kind = :kind and s.resourceId in :ids", Long.class)
                .setParameter("kind", kind.prefix())
                .setParameter("ids", ids)
                .getSingleResult();
    }

    private static Optional<UUID> parse(Kind kind, Document<?> document) {
        return document.id() == null ? Optional.empty() : kind.parseId(document.id());
    }
}
