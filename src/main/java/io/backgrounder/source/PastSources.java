package io.backgrounder.source;

import io.backgrounder.address.Kind;
import io.backgrounder.revision.Past;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sources as pages showed them at a time. */
@ApplicationScoped
public class PastSources {
    @Inject
    Past past;

    /**
     * Those of these sources that readers saw, by the ids that they have in a page.
     *
     * @param languages those of their names, the best first
     */
    public Map<String, SourceRef> at(Stream<SourceRef> sources, Instant time, List<String> languages) {
        Map<String, SourceRef> shown = new HashMap<>();
        past.then(
                        Kind.SOURCE,
                        sources.map(source -> Kind.SOURCE.parseId(source.id()).orElseThrow())
                                .distinct()
                                .toList(),
                        time,
                        Source.class)
                .forEach((id, then) -> shown.put(Kind.SOURCE.id(id), SourceRef.of(then.in(languages))));
        return shown;
    }
}
