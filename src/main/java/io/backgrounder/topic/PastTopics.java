package io.backgrounder.topic;

import io.backgrounder.address.Kind;
import io.backgrounder.provenance.PastProvenance;
import io.backgrounder.provenance.Provenance;
import io.backgrounder.revision.Past;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The pages of topics as readers saw them at a time, with the names that the topics which they link to had then. */
@ApplicationScoped
class PastTopics {
    @Inject
    Past past;

    @Inject
    PastProvenance attributed;

    /**
     * The page of a topic at a time.
     *
     * @param languages those in which names and descriptions are wanted
     * @throws io.backgrounder.web.problem.ProblemException 404 if readers could not read it
     */
    Topic at(UUID id, Instant time, List<String> languages) {
        Topic page = past.page(Kind.TOPIC, id, time, Topic.class);
        List<UUID> linked = Stream.of(page.broader(), page.related())
                .filter(links -> links != null)
                .flatMap(List::stream)
                .map(link -> Kind.TOPIC.parseId(link.topic().id()).orElseThrow())
                .toList();
        Map<String, TopicRef> then = new HashMap<>();
        past.then(Kind.TOPIC, linked, time, Topic.class).forEach((other, shown) -> {
            if (!shown.id().equals(page.id())) {
                then.put(Kind.TOPIC.id(other), new TopicRef(shown.id(), shown.slug(), shown.name()));
            }
        });
        Provenance provenance = attributed.at(page.provenance(), page.responsible(), time);
        return page.with()
                .provenance(provenance.sections())
                .responsible(provenance.responsible())
                .broader(links(page.broader(), then))
                .related(links(page.related(), then))
                .build()
                .in(languages);
    }

    private static List<TopicRelation> links(List<TopicRelation> links, Map<String, TopicRef> then) {
        Set<TopicRelation> shown = new HashSet<>();
        return links == null
                ? List.of()
                : links.stream()
                        .filter(link -> then.containsKey(link.topic().id()))
                        .map(link -> new TopicRelation(
                                then.get(link.topic().id()), link.type(), link.validFrom(), link.validTo()))
                        .filter(shown::add)
                        .toList();
    }
}
