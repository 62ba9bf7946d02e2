package io.backgrounder.provenance;

import io.backgrounder.contributor.ContributorRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What readers get of how a document came to be.
 *
 * @param sections by their names; null if nothing is said
 * @param responsible who answers for the document; null if nobody is named
 */
public record Provenance(Map<String, SectionProvenance> sections, ContributorRef responsible) {
    static final Provenance NONE = new Provenance(null, null);

    public Provenance {
        sections = sections == null || sections.isEmpty() ? null : sections;
    }

    /** @param contributor finds one by its name; null for one that readers do not see */
    static Provenance of(Attributed<?> document, Function<String, ContributorRef> contributor) {
        return of(document.responsible(), document.provenance(), contributor);
    }

    static Provenance of(
            String responsible,
            Map<String, SectionProvenanceDocument> provenance,
            Function<String, ContributorRef> contributor) {
        Map<String, SectionProvenance> sections = new LinkedHashMap<>();
        provenance.forEach((section, said) -> sections.put(
                section,
                SectionProvenanceBuilder.builder()
                        .digitalSourceType(said.digitalSourceType())
                        .model(said.model())
                        .promptNote(said.promptNote())
                        .contributors(
                                said.contributors().isEmpty()
                                        ? null
                                        : said.contributors().stream()
                                                .map(contributor)
                                                .filter(Objects::nonNull)
                                                .toList())
                        .reviewedBy(said.reviewedBy() == null ? null : contributor.apply(said.reviewedBy()))
                        .reviewedAt(said.reviewedAt())
                        .build()));
        return new Provenance(sections, responsible == null ? null : contributor.apply(responsible));
    }

    /**
     * What is written of the sections of a page.
     *
     * @param name returns the slug or the id of a contributor
     */
    public static Map<String, SectionProvenanceDocument> documents(
            Map<String, SectionProvenance> sections, Function<ContributorRef, String> name) {
        Map<String, SectionProvenanceDocument> documents = new LinkedHashMap<>();
        if (sections != null) {
            sections.forEach((section, said) -> documents.put(section, said.document(name)));
        }
        return documents;
    }

    /** The contributor that is named; null for none. */
    public static String document(ContributorRef responsible, Function<ContributorRef, String> name) {
        return responsible == null ? null : name.apply(responsible);
    }

    /** All contributors that are named. */
    Stream<ContributorRef> named() {
        return Stream.concat(
                sections == null ? Stream.empty() : sections.values().stream().flatMap(SectionProvenance::named),
                Stream.ofNullable(responsible));
    }

    /** With other states of the contributors; null for those that are left out. */
    Provenance naming(UnaryOperator<ContributorRef> contributor) {
        Map<String, SectionProvenance> changed = new LinkedHashMap<>();
        if (sections != null) {
            sections.forEach((section, said) -> changed.put(section, said.naming(contributor)));
        }
        return new Provenance(changed, responsible == null ? null : contributor.apply(responsible));
    }
}
