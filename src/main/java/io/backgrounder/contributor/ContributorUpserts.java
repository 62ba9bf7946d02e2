package io.backgrounder.contributor;

import io.backgrounder.address.Kind;
import io.backgrounder.image.ImageJson;
import io.backgrounder.publication.PublishedUpserts;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes contributors. They refer to no other resources; stories and FAQs name them in their bylines. */
@ApplicationScoped
public class ContributorUpserts extends PublishedUpserts<ContributorDocument, Void> {
    @Inject
    ContributorRepository contributors;

    public ContributorUpserts() {
        super(Kind.CONTRIBUTOR, Set.of("slug", "name", "kind"));
    }

    @Override
    protected Void references(List<ContributorDocument> documents) {
        return null;
    }

    @Override
    protected ContributorDocument resolved(ContributorDocument document, Void references, List<Problem.Error> errors) {
        return document;
    }

    /** What of a page is written. */
    static ContributorDocument content(Contributor contributor) {
        return ContributorDocumentBuilder.builder()
                .slug(contributor.slug())
                .name(contributor.name())
                .kind(contributor.kind())
                .biography(contributor.biography())
                .image(contributor.image())
                .sameAs(contributor.sameAs())
                .build();
    }

    @Override
    protected Map<UUID, ContributorDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, ContributorDocument> stored = new HashMap<>();
        contributors
                .withWithdrawn(formerSlugs.keySet())
                .forEach((id, contributor) -> stored.put(
                        id,
                        content(contributor)
                                .with()
                                .id(contributor.id())
                                .formerSlugs(formerSlugs.get(id))
                                .revision(contributor.revision())
                                .updatedAt(contributor.updatedAt())
                                .contentUpdatedAt(contributor.contentUpdatedAt())
                                .build()));
        return withStatus(stored);
    }

    @Override
    protected void writeRows(Map<UUID, ContributorDocument> documents, Collection<UUID> existing, Void references) {
        Map<UUID, ContributorEntity> rows = new LinkedHashMap<>();
        documents.forEach((id, document) -> {
            ContributorEntity row = new ContributorEntity();
            row.id = id;
            row.slug = document.slug();
            row.name = document.name();
            row.kind = document.kind();
            row.biography = document.biography();
            row.image = ImageJson.write(document.image());
            row.sameAs = document.sameAs().toArray(String[]::new);
            row.updatedAt = document.updatedAt();
            row.contentUpdatedAt = document.contentUpdatedAt();
            row.revision = document.revision();
            row.withdrawnReason = document.withdrawnReason();
            row.withdrawnAt = document.withdrawnAt();
            rows.put(id, row);
        });
        save(rows, existing);
    }

    @Override
    protected Map<UUID, Contributor> pages(Map<UUID, ContributorDocument> documents, Void references) {
        Map<UUID, Contributor> pages = new HashMap<>();
        documents.forEach((id, contributor) -> pages.put(
                id,
                ContributorBuilder.builder()
                        .id(contributor.id())
                        .slug(contributor.slug())
                        .name(contributor.name())
                        .kind(contributor.kind())
                        .biography(contributor.biography())
                        .image(contributor.image())
                        .sameAs(contributor.sameAs())
                        .updatedAt(contributor.updatedAt())
                        .contentUpdatedAt(contributor.contentUpdatedAt())
                        .revision(contributor.revision())
                        .links(Contributor.ContributorLinks.of(contributor.slug()))
                        .build()));
        return pages;
    }
}
