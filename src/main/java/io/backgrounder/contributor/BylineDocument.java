package io.backgrounder.contributor;

import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contributor of a story or FAQ with its role, as editors write it. */
@Schema(description = "A contributor of a story or FAQ with its role")
public record BylineDocument(
        @Schema(description = "The slug of the contributor") @NotNull
        String contributor,

        @NotNull @Pattern(regexp = ROLES, message = Forms.ONE_OF_MESSAGE)
        String role) {

    /** What a contributor can have done, as alternatives of a regular expression. */
    static final String ROLES = "author|editor|translator|illustrator|fact-checker";

    /** How many contributors and roles a document can have. */
    public static final int MOST = 50;

    /** The bylines of a page, by id. */
    public static List<BylineDocument> of(List<Byline> bylines) {
        return bylines.stream()
                .map(byline -> new BylineDocument(byline.id(), byline.role()))
                .toList();
    }

    /** The slugs that are named. */
    public static List<String> contributors(List<BylineDocument> bylines) {
        return bylines.stream()
                .map(byline -> byline == null ? null : byline.contributor)
                .toList();
    }
}
