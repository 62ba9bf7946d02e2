package io.backgrounder.story.editing;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.coverage.Coverage;
import io.backgrounder.source.SourceRef;
import io.backgrounder.story.Story;
import io.backgrounder.story.StoryFaq;
import io.backgrounder.story.StoryTopic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The resources that the page of a revision shows, by the slugs that it shows. */
final class RevisionReferences {
    private RevisionReferences() {}

    /** The page with the members that it lacks if an import left them out. */
    static Story complete(Story page) {
        return page.with()
                .coverage(page.coverage() == null ? new Coverage(List.of(), List.of(), null) : page.coverage())
                .faqs(page.faqs() == null ? List.of() : page.faqs())
                .topics(page.topics() == null ? List.of() : page.topics())
                .build();
    }

    /** Finds them by their ids: they may have other slugs now. */
    static StoryReferences of(Story page, Addresses addresses) {
        Map<String, String> sources = Stream.concat(
                        page.coverage().summaries().stream().map(Coverage.CoverageSummary::source),
                        page.coverage().points().stream().flatMap(point -> point.sources().stream()))
                .collect(toMap(SourceRef::slug, SourceRef::id, (id, same) -> id));
        return new StoryReferences(
                found(Kind.SOURCE, sources, addresses),
                found(
                        Kind.TOPIC,
                        page.topics().stream().collect(toMap(StoryTopic::slug, StoryTopic::id, (id, same) -> id)),
                        addresses),
                found(
                        Kind.FAQ,
                        page.faqs().stream().collect(toMap(StoryFaq::slug, StoryFaq::id, (id, same) -> id)),
                        addresses));
    }

    private static Map<String, Addresses.Found> found(Kind kind, Map<String, String> shown, Addresses addresses) {
        Map<String, UUID> ids = new HashMap<>();
        shown.forEach((slug, id) -> kind.parseId(id).ifPresent(uuid -> ids.put(slug, uuid)));
        Map<UUID, Addresses.Found> current = addresses.current(kind, ids.values());
        Map<String, Addresses.Found> found = new HashMap<>();
        ids.forEach((slug, id) -> found.put(slug, current.get(id)));
        found.values().removeIf(Objects::isNull);
        return found;
    }
}
