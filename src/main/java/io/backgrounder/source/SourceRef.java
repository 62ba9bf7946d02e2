package io.backgrounder.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.query.TextRow;
import io.backgrounder.web.text.Localization;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to a source: its id, slug, name and owner. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A reference to a source: its id, slug, name and owner")
public record SourceRef(
        @Schema(examples = "source_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "harbour-courier") @NotNull String slug,
        @Schema(examples = "The Harbour Courier") @NotNull String name,

        @Schema(
                description = "The language of the name (BCP 47), where it is known and the answer looks it up",
                examples = "en")
        String nameLanguage,

        @Schema(
                description = "The organization that owns it, where it is known; not in searches",
                examples = "Estuary Media Group")
        String owner) {

    public SourceRef(UUID id, String slug, String name) {
        this(id, slug, name, null);
    }

    public SourceRef(UUID id, String slug, String name, String owner) {
        this(Kind.SOURCE.id(id), slug, name, null, owner);
    }

    /** The source as a page of it shows it. */
    static SourceRef of(Source page) {
        return new SourceRef(page.id(), page.slug(), page.name(), page.nameLanguage(), page.owner());
    }

    /**
     * The SQL for values of a source {@code p} that {@link #of} reads: from its id on, and from its languages on, which are three places on.
     *
     * @param subtags the primary subtags of the languages of its name, as SQL
     */
    public static String columns(String subtags) {
        return "cast(p.id as text), p.slug, p.name, p.text_language, " + Localization.names("p.localized", subtags)
                + ", p.owner";
    }

    /** The source whose id is at one place of a row, and whose languages, with the owner after them, are at another. */
    public static SourceRef of(TextRow row, int id, int language, List<String> languages) {
        Localization.Shown shown = new Localization(row.text(language), Localization.read(row.text(language + 1)))
                .shown(row.text(id + 2), List.of(), null, languages);
        return new SourceRef(
                Kind.SOURCE.id(row.uuid(id)),
                row.text(id + 1),
                shown.name(),
                shown.nameLanguage(),
                row.text(language + 2));
    }
}
