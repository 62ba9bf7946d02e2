package io.backgrounder.address;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Which resource a document stands for, and whether it may have the slugs that it asks for. */
@ApplicationScoped
class Claims {
    @Inject
    EntityManager entities;

    @Inject
    StatelessSession session;

    /**
     * A document's resource, and what speaks against writing it.
     *
     * @param stored the former slugs that it has; null when it does not exist yet
     * @param formerSlugs those that it will have
     */
    record Claim(UUID id, List<String> stored, List<String> formerSlugs, List<Problem.Error> errors) {
        boolean exists() {
            return stored != null;
        }
    }

    /** One claim for each document, in their order; the documents name no slug and no id twice. */
    List<Claim> examine(Kind kind, List<? extends Document<?>> documents) {
        Map<String, UUID> owners = owners(
                kind,
                documents.stream()
                        .flatMap(document -> Stream.concat(Stream.of(document.slug()), document.formerSlugs().stream()))
                        .toList());
        Set<UUID> mentioned = new HashSet<>(owners.values());
        documents.forEach(document -> parse(kind, document).ifPresent(mentioned::add));
        Map<UUID, String> current = rows(
                        "select e.id, e.slug from " + kind.entity() + " e where e.id in :ids", "ids", mentioned)
                .collect(toMap(row -> (UUID) row[0], row -> (String) row[1]));
        Map<UUID, Set<String>> owned = new HashMap<>();
        rows(
                        "select s.resourceId, s.slug from Slug s where s.kind = '" + kind.prefix()
                                + "' and s.resourceId in :ids",
                        "ids",
                        mentioned)
                .forEach(row -> owned.computeIfAbsent((UUID) row[0], id -> new TreeSet<>())
                        .add((String) row[1]));
        return documents.stream()
                .map(document -> claim(kind, document, owners, current, owned))
                .toList();
    }

    private static Claim claim(
            Kind kind,
            Document<?> document,
            Map<String, UUID> owners,
            Map<UUID, String> current,
            Map<UUID, Set<String>> owned) {
        List<Problem.Error> errors = new ArrayList<>();
        UUID given = parse(kind, document).orElse(null);
        UUID owner = owners.get(document.slug());
        if (document.id() != null && given == null) {
            errors.add(Problem.Error.member("/id", "must be a " + kind.prefix() + " id"));
        } else if (owner != null && given != null && !owner.equals(given)) {
            errors.add(Problem.Error.member("/slug", "belongs to another " + kind.prefix()));
        } else if (owner != null && given == null && !document.slug().equals(current.get(owner))) {
            errors.add(Problem.Error.member("/slug", "is a former slug of '" + current.get(owner) + "'"));
        }
        UUID id = given != null ? given : owner != null ? owner : Kind.newId();
        Set<String> slugs = new TreeSet<>(owned.getOrDefault(id, Set.of()));
        List<String> stored = current.containsKey(id) ? without(slugs, current.get(id)) : null;
        for (int i = 0; i < document.formerSlugs().size(); i++) {
            String former = document.formerSlugs().get(i);
            if (!owners.getOrDefault(former, id).equals(id)) {
                errors.add(Problem.Error.member("/formerSlugs/" + i, "belongs to another " + kind.prefix()));
            } else if (former.equals(document.slug())) {
                errors.add(Problem.Error.member("/formerSlugs/" + i, "is the current slug"));
            }
            slugs.add(former);
        }
        return new Claim(id, stored, without(slugs, document.slug()), errors);
    }

    private static List<String> without(Set<String> slugs, String current) {
        return slugs.stream().filter(slug -> !slug.equals(current)).toList();
    }

    /** Takes the slugs for their documents' resources; those that they own already stay theirs. */
    void take(Kind kind, Map<UUID, ? extends Document<?>> documents) {
        List<String> wanted = documents.values().stream().flatMap(Claims::slugs).toList();
        Map<String, UUID> owners = owners(kind, wanted);
        List<Slug> taken = new ArrayList<>();
        documents.forEach((id, document) -> slugs(document)
                .filter(slug -> !owners.containsKey(slug))
                .forEach(slug -> taken.add(new Slug(kind, slug, id))));
        session.insertMultiple(taken);
    }

    private static Stream<String> slugs(Document<?> document) {
        return Stream.concat(Stream.of(document.slug()), document.formerSlugs().stream());
    }

    private Map<String, UUID> owners(Kind kind, Collection<String> slugs) {
        return rows(
                        "select s.slug, s.resourceId from Slug s where s.kind = '" + kind.prefix()
                                + "' and s.slug in :slugs",
                        "slugs",
                        slugs)
                .collect(toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    private Stream<Object[]> rows(String hql, String parameter, Collection<?> values) {
        return values.isEmpty()
                ? Stream.empty()
                : entities.createQuery(hql, Object[].class).setParameter(parameter, values).getResultList().stream();
    }

    private static Optional<UUID> parse(Kind kind, Document<?> document) {
        return document.id() == null ? Optional.empty() : kind.parseId(document.id());
    }
}
