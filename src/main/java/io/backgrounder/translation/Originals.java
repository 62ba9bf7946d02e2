package io.backgrounder.translation;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.Linkables.Linkable;
import io.backgrounder.publication.References;
import io.backgrounder.revision.UnpublishedLink;
import io.backgrounder.web.problem.Problem;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The originals of a batch of documents, by current or former slugs. A document that is no translation has null in place of one. */
public record Originals(Kind kind, Map<String, Linkable> found) {
    public static Originals of(Kind kind, List<? extends Translatable<?>> documents, Linkables linkables) {
        return new Originals(
                kind,
                linkables.find(
                        kind,
                        documents.stream()
                                .map(Translatable::translation)
                                .filter(Objects::nonNull)
                                .map(TranslationDocument::of)
                                .toList()));
    }

    /**
     * The groups of documents, by their ids: those that they are in now, and those of the documents that they have replaced. A group has the
     * id of its original.
     */
    public static <D extends Translatable<D>> Map<UUID, Set<UUID>> groups(
            Map<UUID, D> documents, Originals originals, Map<UUID, D> replaced, Originals old) {
        Map<UUID, Set<UUID>> groups = new HashMap<>();
        documents.forEach((id, document) -> groups.computeIfAbsent(id, key -> new LinkedHashSet<>())
                .add(originals.group(id, document.translation())));
        replaced.forEach((id, document) -> groups.get(id).add(old.group(id, document.translation())));
        return groups;
    }

    /** A document with an id as a member of its group. */
    TranslationGroups.Member member(Translatable<?> document) {
        return new TranslationGroups.Member(
                kind.parseId(document.id()).orElseThrow(),
                document.slug(),
                document.language(),
                id(document.translation()),
                document.withdrawn());
    }

    private UUID group(UUID id, TranslationDocument translation) {
        UUID original = id(translation);
        return original == null ? id : original;
    }

    /** The id of the original; null if there is none, or if it does not exist. */
    public UUID id(TranslationDocument translation) {
        Linkable original = translation == null ? null : found.get(translation.of());
        return original == null ? null : original.id();
    }

    /** The ids of the originals that are used, as the API writes them: one or none. */
    public List<String> uses(TranslationDocument translation) {
        return translation == null ? List.of() : List.of(kind.id(id(translation)));
    }

    public List<Problem.Error> faults(TranslationDocument translation) {
        if (translation == null || translation.of() == null || found.containsKey(translation.of())) {
            return List.of();
        }
        return List.of(References.unknown("/translation/of", kind.word(), translation.of()));
    }

    /** With the current slug of the original. */
    public TranslationDocument resolved(TranslationDocument translation) {
        return translation == null
                ? null
                : translation.withOf(found.get(translation.of()).slug());
    }

    public TranslationDocument byId(TranslationDocument translation) {
        return translation == null ? null : translation.withOf(kind.id(id(translation)));
    }

    /** Without an original that readers do not see. */
    public TranslationDocument readable(TranslationDocument translation) {
        return isHidden(translation) ? translation.withOf(null) : translation;
    }

    /** The original, if readers do not see it. */
    public List<UnpublishedLink> hidden(TranslationDocument translation) {
        return isHidden(translation) ? List.of(new UnpublishedLink(kind.id(id(translation)), 0, null)) : List.of();
    }

    private boolean isHidden(TranslationDocument translation) {
        return translation != null && !found.get(translation.of()).published();
    }

    /** As the page of a document shows it, whose original is {@link #readable}. */
    public Translation page(TranslationDocument readable) {
        return readable == null ? null : Translation.of(kind, id(readable), readable.digitalSourceType(), false);
    }
}
