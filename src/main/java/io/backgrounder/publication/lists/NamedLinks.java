package io.backgrounder.publication.lists;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.Linkables;
import io.backgrounder.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The topics, sources, FAQs, contributors and originals that the filters of stories name. */
@ApplicationScoped
class NamedLinks {
    @Inject
    Linkables linkables;

    /** @throws ProblemException 400 if the filter names one that does not exist */
    Map<Kind, List<UUID>> of(StoryManuscriptFilter filter) {
        Map<Kind, List<UUID>> links = new EnumMap<>(Kind.class);
        link(links, Kind.TOPIC, "topic", filter.topic);
        link(links, Kind.SOURCE, "source", filter.source);
        link(links, Kind.FAQ, "faq", filter.faq);
        link(links, Kind.CONTRIBUTOR, "contributor", filter.contributor);
        link(links, Kind.STORY, "translationOf", filter.translationOf);
        return links;
    }

    private void link(Map<Kind, List<UUID>> links, Kind kind, String parameter, List<String> references) {
        if (references == null || references.isEmpty()) {
            return;
        }
        Map<String, Linkables.Linkable> found = linkables.find(kind, references);
        List<String> unknown = references.stream()
                .filter(reference -> !found.containsKey(reference))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.parameter(
                    parameter,
                    "names a " + kind.word() + " that does not exist: '" + String.join("', '", unknown) + "'");
        }
        links.put(
                kind,
                references.stream().map(reference -> found.get(reference).id()).toList());
    }
}
