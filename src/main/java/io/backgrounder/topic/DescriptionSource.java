package io.backgrounder.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The origin of a topic's description. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The origin of a topic's description")
public record DescriptionSource(
        @Schema(examples = "Backgrounder desk")
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String name,

        @Schema(format = "uri") @Size(max = 2000) @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
        String url) {

    static DescriptionSource of(String name, String url) {
        return name == null ? null : new DescriptionSource(name, url);
    }
}
