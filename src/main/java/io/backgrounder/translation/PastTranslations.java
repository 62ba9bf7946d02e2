package io.backgrounder.translation;

import io.backgrounder.address.Kind;
import io.backgrounder.revision.Past;
import io.backgrounder.revision.UnpublishedLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What pages said at a time of the originals that they are translations of. */
@ApplicationScoped
public class PastTranslations {
    @Inject
    Past past;

    /**
     * What a page said. It names the original, or what this had been merged into, if readers could read that then.
     *
     * @param shown what the revision says; null if it says nothing
     * @param unpublished what the revision refers to beside what it shows
     */
    public Translation at(Kind kind, Translation shown, List<UnpublishedLink> unpublished, Instant time) {
        List<UUID> originals = Stream.concat(
                        Stream.ofNullable(shown).map(Translation::of),
                        unpublished.stream().map(UnpublishedLink::resource))
                .filter(Objects::nonNull)
                .flatMap(id -> kind.parseId(id).stream())
                .toList();
        UUID original = past.successors(originals, time).values().stream()
                .filter(id -> !past.rows(kind, List.of(id), time).isEmpty())
                .findFirst()
                .orElse(null);
        return Translation.of(kind, original, shown == null ? null : shown.digitalSourceType(), false);
    }
}
