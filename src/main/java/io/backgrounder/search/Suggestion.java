package io.backgrounder.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.SelfLink;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource that somebody who is typing may be looking for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A resource that somebody who is typing may be looking for")
public record Suggestion(
        @Schema(description = "`topic`, `contributor`, `story` or `faq`; more may come", examples = Kind.SUGGESTED)
        @NotNull
        String type,

        @Schema(examples = "topic_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "united-nations") @NotNull String slug,

        @Schema(description = "The name, headline or question", examples = "United Nations") @NotNull
        String title,

        @Schema(description = "The alias by which a topic matches the typed text", examples = "UN")
        String alias,

        @NotNull SelfLink links) {

    static Suggestion of(Kind kind, UUID id, String slug, String title, String alias) {
        return new Suggestion(kind.prefix(), kind.id(id), slug, title, alias, new SelfLink(kind.path(slug)));
    }
}
