package io.backgrounder.provenance;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.Contributor;
import io.backgrounder.contributor.ContributorRef;
import io.backgrounder.revision.Past;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The provenance of pages with the contributors as they were at a time. */
@ApplicationScoped
public class PastProvenance {
    @Inject
    Past past;

    public Provenance at(Map<String, SectionProvenance> sections, ContributorRef responsible, Instant time) {
        Provenance shown = new Provenance(sections, responsible);
        Map<UUID, Contributor> then = past.then(
                Kind.CONTRIBUTOR,
                shown.named().map(PastProvenance::id).collect(Collectors.toSet()),
                time,
                Contributor.class);
        return shown.naming(contributor -> {
            Contributor page = then.get(id(contributor));
            return page == null ? null : ContributorRef.of(page);
        });
    }

    private static UUID id(ContributorRef contributor) {
        return Kind.CONTRIBUTOR.parseId(contributor.id()).orElseThrow();
    }
}
