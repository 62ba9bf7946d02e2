package io.backgrounder.provenance;

import io.backgrounder.document.Document;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.text.TextFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A document of a kind of which it is said how its sections came to be, and who answers for it.
 *
 * @param <D> the document itself
 */
public interface Attributed<D extends Attributed<D>> extends Document<D> {
    String DESCRIPTION = "How sections came to be, by their names: ";

    /** All disclosures, as alternatives of a regular expression, so that annotations can use them. */
    String DISCLOSURES = "unknown|none|assisted|generated-reviewed|generated";

    String DISCLOSURE =
            "What is to be told of how the whole came to be, that of its most machine-made section: `generated` (a machine made it),"
                    + " `generated-reviewed` (and a person has reviewed it), `assisted` (a person was helped by a machine), `unknown` (nothing is said"
                    + " of a section) or `none` (persons made all of it). Absent in revisions from before there was provenance";

    String RESPONSIBLE =
            "The slug of the person or organization that answers for the document. What a machine has made is published only if it"
                    + " names one, unless this server is configured otherwise";

    /** How the sections came to be, by their names. */
    Map<String, SectionProvenanceDocument> provenance();

    /** The contributor who answers for the document, by its slug; null if nobody is named. */
    String responsible();

    /** The CommonMark of each section of the kind, by its name; null for a section that the document does not have. */
    Map<String, String> sections();

    /** A copy with another {@link #provenance} and another {@link #responsible}. */
    D attributed(Map<String, SectionProvenanceDocument> provenance, String responsible);

    /**
     * What holds for a section: what is said of it, or else that a machine has translated it; null if nothing does. That a person has
     * translated it does not say who wrote it.
     */
    default SectionProvenanceDocument of(String section) {
        SectionProvenanceDocument said = provenance().get(section);
        boolean byMachine = TextSourceType.of(translatedBy())
                .filter(type -> type.disclosure(false).compareTo(Disclosure.UNKNOWN) > 0)
                .isPresent();
        return said == null && byMachine
                ? SectionProvenanceDocumentBuilder.builder()
                        .digitalSourceType(translatedBy())
                        .build()
                : said;
    }

    /** As most documents do, whose texts need not be put together to find out. */
    private boolean saysNothing() {
        return provenance().isEmpty() && translatedBy() == null;
    }

    /** A copy with this said of a section. */
    default D with(String section, SectionProvenanceDocument said) {
        Map<String, SectionProvenanceDocument> all = new LinkedHashMap<>(provenance());
        all.put(section, said);
        return attributed(all, responsible());
    }

    /** What is said of sections in one order, so that writing them in another changes nothing. */
    static Map<String, SectionProvenanceDocument> canonical(Map<String, SectionProvenanceDocument> provenance) {
        return provenance == null ? Map.of() : new TreeMap<>(provenance);
    }

    /** An error for each name that is none of a section, and for each contributor that is named twice. */
    default List<Problem.Error> provenanceFaults() {
        List<Problem.Error> faults = new ArrayList<>();
        Map<String, String> sections = provenance().isEmpty() ? Map.of() : sections();
        provenance().forEach((section, said) -> {
            String pointer = "/provenance/" + section.replace("~", "~0").replace("/", "~1");
            if (!sections.containsKey(section)) {
                faults.add(Problem.Error.member(
                        pointer, "is no section: must be one of " + String.join(", ", sections.keySet())));
            } else if (said != null) {
                faults.addAll(Document.repeated(pointer + "/contributors", said.contributors()));
            }
        });
        return faults;
    }

    /** What readers are told of the whole document: that of its most machine-made section. */
    default String disclosure() {
        if (saysNothing()) {
            return Disclosure.UNKNOWN.toString();
        }
        Set<Disclosure> found = EnumSet.noneOf(Disclosure.class);
        sections().forEach((name, text) -> {
            if (text != null) {
                SectionProvenanceDocument said = of(name);
                found.add(
                        said == null
                                ? Disclosure.UNKNOWN
                                : TextSourceType.of(said.digitalSourceType())
                                        .map(type -> type.disclosure(said.wasReviewed()))
                                        .orElse(Disclosure.UNKNOWN));
            }
        });
        return found.stream()
                .max(Disclosure::compareTo)
                .orElse(Disclosure.UNKNOWN)
                .toString();
    }

    /** The names of the sections that a machine has made. */
    private List<String> machineMadeSections() {
        if (saysNothing()) {
            return List.of();
        }
        Map<String, String> sections = sections();
        return sections.keySet().stream()
                .filter(section -> sections.get(section) != null)
                .filter(section -> of(section) != null && of(section).machineMade())
                .toList();
    }

    @Override
    default List<Problem.Error> machineMade() {
        return machineMadeSections().stream()
                .map(section -> Problem.Error.member(
                        "/provenance/" + section, "is of a section that a machine has made, which this server refuses"))
                .toList();
    }

    @Override
    default List<Problem.Error> unreviewed() {
        List<Problem.Error> faults = new ArrayList<>();
        List<String> sections = machineMadeSections();
        sections.stream()
                .filter(section -> !of(section).wasReviewed())
                .map(section -> Problem.Error.member(
                        "/provenance/" + section,
                        "is of a section that a machine has made, and nobody has reviewed: PUT …/reviews/" + section))
                .forEach(faults::add);
        if (!sections.isEmpty() && responsible() == null) {
            faults.add(Problem.Error.member(
                    "/responsible", "must name who answers for what a machine has made: a person or an organization"));
        }
        return faults;
    }

    @Override
    default D withoutReviews() {
        Map<String, SectionProvenanceDocument> without = new LinkedHashMap<>();
        provenance().forEach((section, said) -> without.put(section, said == null ? null : said.withoutReview()));
        return attributed(without, responsible());
    }

    /**
     * A copy with the reviews that a document before had, of sections whose words are still the same, and of which this document still
     * says how they came to be.
     *
     * @param known may be null
     */
    default D reviewedAs(D known) {
        Map<String, SectionProvenanceDocument> reviewed = new LinkedHashMap<>(provenance());
        if (known != null) {
            reviewed.replaceAll((section, said) -> {
                SectionProvenanceDocument before = known.provenance().get(section);
                return said == null
                                || said.wasReviewed()
                                || before == null
                                || !before.wasReviewed()
                                || !sameWords(
                                        sections().get(section),
                                        known.sections().get(section))
                        ? said
                        : said.with()
                                .reviewedBy(before.reviewedBy())
                                .reviewedAt(before.reviewedAt())
                                .build();
            });
        }
        return attributed(reviewed, responsible());
    }

    private static boolean sameWords(String now, String before) {
        return now != null
                && before != null
                && (now.equals(before) || TextFormat.PLAIN.render(now).equals(TextFormat.PLAIN.render(before)));
    }
}
