package io.backgrounder.front;

import io.backgrounder.address.Kind;
import io.backgrounder.front.Filling.Placed;
import io.backgrounder.revision.Past;
import io.backgrounder.story.PastStories;
import io.backgrounder.story.Story;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a front was at a time: the revision of its sections, the stories at their places, and these as they were. */
@ApplicationScoped
class PastFronts {
    @Inject
    Past past;

    @Inject
    Fillings fillings;

    @Inject
    PastStories stories;

    /**
     * The front at a time. Stories that are withdrawn now are left out.
     *
     * @throws io.backgrounder.web.problem.ProblemException 404 if readers could not read it
     */
    Front at(UUID id, Instant time) {
        Front front = past.page(Kind.FRONT, id, time, Front.class);
        List<Placed> placed = fillings.at(id, time).stories();
        Map<UUID, Story> lines =
                stories.lines(placed.stream().map(Placed::story).toList(), time);
        return front.with()
                .sections(IntStream.range(0, front.sections().size())
                        .mapToObj(i -> filled(front.sections().get(i), i, placed, lines))
                        .toList())
                .build();
    }

    private static Front.FrontSection filled(
            Front.FrontSection section, int place, List<Placed> placed, Map<UUID, Story> lines) {
        return section.with()
                .slots(placed.stream()
                        .filter(one -> one.section() == place && lines.containsKey(one.story()))
                        .map(one -> new Front.FrontSlot(one.position(), lines.get(one.story())))
                        .toList())
                .chosen(null)
                .fill(null)
                .build();
    }
}
