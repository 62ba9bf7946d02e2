package io.backgrounder.front;

import io.backgrounder.address.Kind;
import io.backgrounder.front.FrontDocument.FrontDocumentFill;
import io.backgrounder.front.FrontDocument.FrontDocumentSection;
import io.backgrounder.front.FrontDocument.FrontDocumentSlot;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.Linkables.Linkable;
import io.backgrounder.publication.References;
import io.backgrounder.web.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The stories, topics, sources and contributors that a batch of fronts refers to. */
record FrontReferences(
        Map<String, Linkable> stories,
        Map<String, Linkable> topics,
        Map<String, Linkable> sources,
        Map<String, Linkable> contributors)
        implements References<FrontDocument> {
    static FrontReferences of(List<FrontDocument> fronts, Linkables linkables) {
        return new FrontReferences(
                linkables.find(Kind.STORY, names(fronts, FrontReferences::chosen)),
                linkables.find(Kind.TOPIC, names(fronts, section -> filled(section, FrontDocumentFill::topic))),
                linkables.find(Kind.SOURCE, names(fronts, section -> filled(section, FrontDocumentFill::source))),
                linkables.find(
                        Kind.CONTRIBUTOR, names(fronts, section -> filled(section, FrontDocumentFill::contributor))));
    }

    private static List<String> names(
            List<FrontDocument> fronts, Function<FrontDocumentSection, Stream<String>> names) {
        return fronts.stream()
                .flatMap(front -> front.sections().stream())
                .filter(Objects::nonNull)
                .flatMap(names)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<String> chosen(FrontDocumentSection section) {
        return section.slots().stream().filter(Objects::nonNull).map(FrontDocumentSlot::story);
    }

    private static Stream<String> filled(FrontDocumentSection section, Function<FrontDocumentFill, String> name) {
        return Stream.ofNullable(section.fill()).map(name);
    }

    UUID story(String name) {
        return stories.get(name).id();
    }

    /** Null if the name is. */
    UUID topic(String name) {
        return name == null ? null : topics.get(name).id();
    }

    /** Null if the name is. */
    UUID source(String name) {
        return name == null ? null : sources.get(name).id();
    }

    /** Null if the name is. */
    UUID contributor(String name) {
        return name == null ? null : contributors.get(name).id();
    }

    /** The document without stories that readers do not see, and without rules that name what they do not see. */
    FrontDocument readable(FrontDocument front) {
        return front.with()
                .sections(front.sections().stream().map(this::readable).toList())
                .build();
    }

    private FrontDocumentSection readable(FrontDocumentSection section) {
        List<FrontDocumentSlot> slots = new ArrayList<>(section.slots());
        slots.replaceAll(slot -> slot != null && stories.get(slot.story()).published() ? slot : null);
        return section.with()
                .slots(slots)
                .fill(section.fill() != null && shows(section.fill()) ? section.fill() : null)
                .build();
    }

    private boolean shows(FrontDocumentFill fill) {
        return shows(topics, fill.topic()) && shows(sources, fill.source()) && shows(contributors, fill.contributor());
    }

    private static boolean shows(Map<String, Linkable> found, String name) {
        return name == null || found.get(name).published();
    }

    @Override
    public List<Problem.Error> faults(FrontDocument front) {
        List<Problem.Error> faults = new ArrayList<>();
        Map<UUID, String> places = new HashMap<>();
        for (int i = 0; i < front.sections().size(); i++) {
            FrontDocumentSection section = front.sections().get(i);
            if (section == null) {
                continue;
            }
            for (int j = 0; j < section.slots().size(); j++) {
                String story = section.slots().get(j) == null
                        ? null
                        : section.slots().get(j).story();
                String pointer = "/sections/" + i + "/slots/" + j + "/story";
                check(stories, "story", story, pointer, faults);
                String earlier = stories.containsKey(story) ? places.putIfAbsent(story(story), pointer) : null;
                if (earlier != null) {
                    faults.add(Problem.Error.member(pointer, "is the story at " + earlier + " again"));
                }
            }
            if (section.fill() != null) {
                String pointer = "/sections/" + i + "/fill/";
                check(topics, "topic", section.fill().topic(), pointer + "topic", faults);
                check(sources, "source", section.fill().source(), pointer + "source", faults);
                check(contributors, "contributor", section.fill().contributor(), pointer + "contributor", faults);
            }
        }
        return faults;
    }

    private static void check(
            Map<String, Linkable> found, String kind, String name, String pointer, List<Problem.Error> faults) {
        if (name != null && !found.containsKey(name)) {
            faults.add(References.unknown(pointer, kind, name));
        }
    }

    @Override
    public FrontDocument resolved(FrontDocument front) {
        return named(front, (kind, linkable) -> linkable.slug());
    }

    @Override
    public FrontDocument byId(FrontDocument front) {
        return named(front, (kind, linkable) -> kind.id(linkable.id()));
    }

    private FrontDocument named(FrontDocument front, BiFunction<Kind, Linkable, String> name) {
        return front.with()
                .sections(front.sections().stream()
                        .map(section -> named(section, name))
                        .toList())
                .build();
    }

    private FrontDocumentSection named(FrontDocumentSection section, BiFunction<Kind, Linkable, String> name) {
        List<FrontDocumentSlot> slots = new ArrayList<>(section.slots());
        slots.replaceAll(
                slot -> slot == null ? null : new FrontDocumentSlot(name.apply(Kind.STORY, stories.get(slot.story()))));
        FrontDocumentFill fill = section.fill();
        return section.with()
                .slots(slots)
                .fill(
                        fill == null
                                ? null
                                : fill.with()
                                        .topic(name(Kind.TOPIC, topics, fill.topic(), name))
                                        .source(name(Kind.SOURCE, sources, fill.source(), name))
                                        .contributor(name(Kind.CONTRIBUTOR, contributors, fill.contributor(), name))
                                        .build())
                .build();
    }

    private static String name(
            Kind kind, Map<String, Linkable> found, String name, BiFunction<Kind, Linkable, String> named) {
        return name == null ? null : named.apply(kind, found.get(name));
    }

    @Override
    public Set<String> uses(FrontDocument front) {
        Set<String> uses = new TreeSet<>();
        byId(front)
                .sections()
                .forEach(section -> Stream.of(
                                chosen(section),
                                filled(section, FrontDocumentFill::topic),
                                filled(section, FrontDocumentFill::source),
                                filled(section, FrontDocumentFill::contributor))
                        .flatMap(names -> names)
                        .filter(Objects::nonNull)
                        .forEach(uses::add));
        return uses;
    }
}
