package io.backgrounder.translation;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.web.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rules of groups: an original is no translation, and each language is once. Knows the members of the groups that a batch of documents
 * is about, and takes the documents in one by one, so that each is checked as if those before it were written.
 */
final class TranslationGroups {
    /** The most translations of an original: more than there are official languages of any union. */
    static final int MOST = 100;

    /**
     * A member of a group, or a document that may become one.
     *
     * @param original null for an original, and for what has no translations
     * @param withdrawn whether readers cannot read it any more: its language is free
     */
    record Member(UUID id, String slug, String language, UUID original, boolean withdrawn) {
        UUID group() {
            return original == null ? id : original;
        }
    }

    private final String kind;
    private final Map<UUID, Member> members = new HashMap<>();
    private final Map<UUID, Map<UUID, Member>> groups = new HashMap<>();

    /** @param kind the word for one of them */
    TranslationGroups(String kind, Collection<Member> members) {
        this.kind = kind;
        members.forEach(this::put);
    }

    private void put(Member member) {
        Member before = members.put(member.id, member);
        if (before != null) {
            groups.get(before.group()).remove(before.id);
        }
        groups.computeIfAbsent(member.group(), none -> new LinkedHashMap<>()).put(member.id, member);
    }

    /** Returns the errors that forbid writing a document; if there are none, it counts as written. */
    List<Problem.Error> add(Member document) {
        List<Problem.Error> errors = new ArrayList<>();
        if (document.original != null) {
            place(document, errors);
        }
        if (errors.isEmpty() && !document.withdrawn) {
            others(document)
                    .filter(member -> !member.withdrawn && member.language.equals(document.language))
                    .map(member -> Problem.Error.member(
                            "/language", "is the language of another " + kind + " of its group: '" + member.slug + "'"))
                    .findFirst()
                    .ifPresent(errors::add);
        }
        if (errors.isEmpty()) {
            put(document);
        }
        return errors;
    }

    /** Returns the errors that forbid that the translations of a member become those of another, into which it is merged. */
    List<Problem.Error> merge(UUID id, UUID into) {
        List<Member> moved = translations(id).toList();
        if (moved.isEmpty()) {
            return List.of();
        }
        Member successor = members.get(into);
        if (!members.containsKey(id) || successor == null || successor.original != null) {
            return List.of(Problem.Error.member(
                    "/mergedInto",
                    "is not allowed, since this " + kind + " has a translation, '" + moved.get(0).slug
                            + "', unless readers have seen both, and the other is no translation"));
        }
        Set<String> languages = Stream.concat(Stream.of(successor), translations(into))
                .filter(member -> !member.withdrawn)
                .map(Member::language)
                .collect(toSet());
        return moved.stream()
                .filter(member -> !member.withdrawn && languages.contains(member.language))
                .map(member -> Problem.Error.member(
                        "/mergedInto", "has the language of the translation '" + member.slug + "' already"))
                .limit(1)
                .toList();
    }

    private void place(Member document, List<Problem.Error> errors) {
        Member original = members.get(document.original);
        if (document.original.equals(document.id)) {
            errors.add(Problem.Error.member("/translation/of", "must be another " + kind));
        } else if (original != null && original.original != null) {
            Member first = members.get(original.original);
            errors.add(Problem.Error.member(
                    "/translation/of",
                    "names a translation: name its original" + (first == null ? "" : ", '" + first.slug + "'")));
        } else if (translations(document.id).findAny().isPresent()) {
            errors.add(Problem.Error.member(
                    "/translation",
                    "is not allowed, since it has a translation itself: '"
                            + translations(document.id).findFirst().orElseThrow().slug + "'"));
        } else if (others(document).count() > MOST) {
            errors.add(Problem.Error.member("/translation/of", "has " + MOST + " translations already"));
        }
    }

    private Stream<Member> translations(UUID original) {
        return group(original).filter(member -> original.equals(member.original));
    }

    private Stream<Member> others(Member document) {
        return group(document.group()).filter(member -> !member.id.equals(document.id));
    }

    private Stream<Member> group(UUID original) {
        return groups.getOrDefault(original, Map.of()).values().stream();
    }
}
