package io.backgrounder.contributor;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.Linkables.Linkable;
import io.backgrounder.publication.References;
import io.backgrounder.revision.UnpublishedLink;
import io.backgrounder.web.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The contributors that a batch of documents names in bylines, by current or former slugs or by ids. */
public record BylineReferences(Map<String, Linkable> contributors) {
    public static BylineReferences of(Collection<List<BylineDocument>> bylines, Linkables linkables) {
        return new BylineReferences(linkables.find(
                Kind.CONTRIBUTOR,
                bylines.stream()
                        .flatMap(each -> BylineDocument.contributors(each).stream())
                        .toList()));
    }

    public UUID id(BylineDocument byline) {
        return contributors.get(byline.contributor()).id();
    }

    /** The ids of all contributors, as texts. */
    public Stream<String> uses(List<BylineDocument> bylines) {
        return bylines.stream().map(byline -> Kind.CONTRIBUTOR.id(id(byline)));
    }

    /** Those that readers see. */
    public List<BylineDocument> readable(List<BylineDocument> bylines) {
        return bylines.stream().filter(this::isReadable).toList();
    }

    /** Those that readers do not see. */
    public Stream<UnpublishedLink> hidden(List<BylineDocument> bylines) {
        return IntStream.range(0, bylines.size())
                .filter(i -> !isReadable(bylines.get(i)))
                .mapToObj(i -> new UnpublishedLink(
                        Kind.CONTRIBUTOR.id(id(bylines.get(i))),
                        i,
                        bylines.get(i).role()));
    }

    private boolean isReadable(BylineDocument byline) {
        return References.isReadable(contributors, byline.contributor());
    }

    /** An error for each contributor that does not exist. */
    public List<Problem.Error> faults(List<BylineDocument> bylines) {
        return References.unknown(
                "/contributors/%d/contributor", Kind.CONTRIBUTOR, BylineDocument.contributors(bylines), contributors);
    }

    public List<BylineDocument> byId(List<BylineDocument> bylines) {
        return named(bylines, linkable -> Kind.CONTRIBUTOR.id(linkable.id()));
    }

    /** With current slugs. */
    public List<BylineDocument> resolved(List<BylineDocument> bylines) {
        return named(bylines, Linkable::slug);
    }

    private List<BylineDocument> named(List<BylineDocument> bylines, Function<Linkable, String> name) {
        return bylines.stream()
                .map(byline -> new BylineDocument(name.apply(contributors.get(byline.contributor())), byline.role()))
                .distinct()
                .toList();
    }
}
