package io.backgrounder.contributor;

import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.query.TextRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contributor with a role, as the pages of stories and FAQs show it. */
@Schema(description = "A contributor with a role, as the page of a story or FAQ shows it")
public record Byline(
        @Schema(examples = "contributor_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "ingrid-solvang") @NotNull String slug,
        @Schema(examples = "Ingrid Solvang") @NotNull String name,

        @Schema(
                description = "`person`, `organization` or `program`, which is software; more may come",
                examples = {"person", "organization", "program"})
        @NotNull
        String kind,

        @Schema(
                description = "`author`, `editor`, `translator`, `illustrator` or `fact-checker`; more may come",
                examples = {"author", "editor", "translator", "illustrator", "fact-checker"})
        @NotNull
        String role,

        @NotNull @Valid SelfLink links)
        implements Representation {

    public Byline(UUID id, String slug, String name, String kind, String role) {
        this(Kind.CONTRIBUTOR.id(id), slug, name, kind, role, new SelfLink(Kind.CONTRIBUTOR.path(slug)));
    }

    /** The SQL of the bylines of a story or FAQ, for a row {@code alias} of its table, which {@link #of(TextRow)} reads. */
    public static String column(String owner, String alias) {
        return TextRow.column("""
            select array[cast(c.id as text), c.slug, c.name, c.kind, l.role]
            from %1$s_contributor l join published_contributor c on c.id = l.contributor_id
            where l.%1$s_id = %2$s.id order by l.position""".formatted(owner, alias), "contributors");
    }

    public static Byline of(TextRow row) {
        return new Byline(row.uuid(0), row.text(1), row.text(2), row.text(3), row.text(4));
    }

    /** The contributor as it was, in its role. */
    static Byline of(Contributor contributor, String role) {
        return new Byline(
                Kind.CONTRIBUTOR.parseId(contributor.id()).orElseThrow(),
                contributor.slug(),
                contributor.name(),
                contributor.kind(),
                role);
    }
}
