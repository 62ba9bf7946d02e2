package io.backgrounder.web.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The name of a topic or source in another language, and what else is written of it in that language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "The name of a topic or source in another language, and what else is written of it in that language")
public record LocalizedText(
        @Schema(examples = "Haute mer")
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String name,

        @Schema(description = "CommonMark. Without it, the description is shown in the next best language")
        @Markdown
        @Size(max = 5000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String description,

        @Schema(description = "Other names in this language, by which it is found too") @Size(max = 10)
        List<@NotNull @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE) String>
                aliases) {

    /** What a document says of the member {@code localized}. */
    public static final String DESCRIPTION =
            "The names in other languages, by language tag (BCP 47, in upper or lower case; stored in canonical case)";

    /** The most languages beside that of the document. */
    public static final int MOST = 30;

    public LocalizedText {
        aliases = aliases == null ? List.of() : aliases;
    }
}
