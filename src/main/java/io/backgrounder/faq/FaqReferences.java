package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.contributor.BylineReferences;
import io.backgrounder.evidence.EvidenceReferences;
import io.backgrounder.provenance.ProvenanceContributors;
import io.backgrounder.provenance.ProvenanceReferences;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.References;
import io.backgrounder.revision.UnpublishedLink;
import io.backgrounder.translation.Originals;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources, contributors and originals that a batch of FAQs refers to, by current or former slugs. */
record FaqReferences(
        EvidenceReferences evidence, BylineReferences bylines, ProvenanceReferences provenance, Originals originals)
        implements References<FaqDocument> {
    static FaqReferences of(List<FaqDocument> faqs, Linkables linkables, ProvenanceContributors attributed) {
        List<String> sources = faqs.stream()
                .flatMap(faq -> EvidenceReferences.names(faq.evidence()))
                .toList();
        return new FaqReferences(
                new EvidenceReferences(linkables.find(Kind.SOURCE, sources)),
                BylineReferences.of(faqs.stream().map(FaqDocument::contributors).toList(), linkables),
                attributed.references(faqs),
                Originals.of(Kind.FAQ, faqs, linkables));
    }

    /** The document without references to resources that readers do not see. */
    FaqDocument readable(FaqDocument faq) {
        return faq.withContributors(bylines.readable(faq.contributors()))
                .withTranslation(originals.readable(faq.translation()));
    }

    /** The contributors and the original that readers do not see. */
    List<UnpublishedLink> hidden(FaqDocument faq) {
        return Stream.concat(bylines.hidden(faq.contributors()), originals.hidden(faq.translation()).stream())
                .toList();
    }

    @Override
    public List<Problem.Error> faults(FaqDocument faq) {
        return DocumentFaults.together(
                evidence.faults(faq.evidence()),
                bylines.faults(faq.contributors()),
                provenance.faults(faq),
                originals.faults(faq.translation()));
    }

    @Override
    public FaqDocument resolved(FaqDocument faq) {
        return provenance
                .resolved(faq)
                .withEvidence(evidence.resolved(faq.evidence()))
                .withContributors(bylines.resolved(faq.contributors()))
                .withTranslation(originals.resolved(faq.translation()));
    }

    @Override
    public FaqDocument byId(FaqDocument faq) {
        return provenance
                .byId(faq)
                .withEvidence(evidence.byId(faq.evidence()))
                .withContributors(bylines.byId(faq.contributors()))
                .withTranslation(originals.byId(faq.translation()));
    }

    @Override
    public Set<String> uses(FaqDocument faq) {
        return Stream.of(
                        evidence.uses(faq.evidence()),
                        bylines.uses(faq.contributors()),
                        provenance.uses(faq),
                        originals.uses(faq.translation()).stream())
                .flatMap(uses -> uses)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Problem.Error> unpublished(FaqDocument faq) {
        return DocumentFaults.together(evidence.unpublished(faq.evidence()), provenance.unpublished(faq));
    }
}
