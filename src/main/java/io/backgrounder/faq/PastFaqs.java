package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.BylineRepository;
import io.backgrounder.evidence.Evidence;
import io.backgrounder.provenance.PastProvenance;
import io.backgrounder.provenance.Provenance;
import io.backgrounder.revision.Past;
import io.backgrounder.revision.RevisionEntity;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.revision.RevisionRepository;
import io.backgrounder.revision.UnpublishedLink;
import io.backgrounder.source.PastSources;
import io.backgrounder.translation.PastTranslations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pages of FAQs as readers saw them at a time, with the contributors, the sources and the original of that time. */
@ApplicationScoped
class PastFaqs {
    @Inject
    Past past;

    @Inject
    RevisionRepository revisions;

    @Inject
    RevisionJson json;

    @Inject
    BylineRepository bylines;

    @Inject
    PastProvenance attributed;

    @Inject
    PastSources sources;

    @Inject
    PastTranslations translations;

    /**
     * The page of a FAQ at a time. A page of before there were contributors has none.
     *
     * @throws io.backgrounder.web.problem.ProblemException 404 if readers could not read it
     */
    Faq at(UUID id, Instant time) {
        RevisionEntity row = revisions.asOf(Kind.FAQ, id, time);
        Faq page = past.page(row, time, Faq.class);
        List<UnpublishedLink> unpublished = json.unpublished(row);
        Provenance provenance = attributed.at(page.provenance(), page.responsible(), time);
        return page.with()
                .evidence(Evidence.at(
                        page.evidence(), sources.at(Evidence.sources(page.evidence()), time, List.of(page.language()))))
                .provenance(provenance.sections())
                .responsible(provenance.responsible())
                .contributors(
                        page.contributors() == null
                                ? null
                                : bylines.at(Map.of(id, page.contributors()), Map.of(id, unpublished), time)
                                        .get(id))
                .translation(translations.at(Kind.FAQ, page.translation(), unpublished, time))
                .build();
    }
}
