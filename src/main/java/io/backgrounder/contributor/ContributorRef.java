package io.backgrounder.contributor;

import io.backgrounder.address.Kind;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.query.TextRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contributor, as other pages show it. */
@Schema(description = "A contributor, as another page shows it")
public record ContributorRef(
        @Schema(examples = "contributor_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "ingrid-solvang") @NotNull String slug,
        @Schema(examples = "Ingrid Solvang") @NotNull String name,

        @Schema(
                description = "`person`, `organization` or `program`, which is software; more may come",
                examples = {"person", "organization", "program"})
        @NotNull
        String kind,

        @NotNull @Valid SelfLink links) {

    /** The SQL of a row that {@link #of(TextRow)} reads, of a contributor {@code c}. */
    public static final String ROW = "array[cast(c.id as text), c.slug, c.name, c.kind]";

    public ContributorRef(UUID id, String slug, String name, String kind) {
        this(Kind.CONTRIBUTOR.id(id), slug, name, kind, new SelfLink(Kind.CONTRIBUTOR.path(slug)));
    }

    public static ContributorRef of(TextRow row) {
        return new ContributorRef(row.uuid(0), row.text(1), row.text(2), row.text(3));
    }

    /** The contributor as a page of it shows it. */
    public static ContributorRef of(Contributor page) {
        return new ContributorRef(
                page.id(), page.slug(), page.name(), page.kind(), new SelfLink(Kind.CONTRIBUTOR.path(page.slug())));
    }
}
