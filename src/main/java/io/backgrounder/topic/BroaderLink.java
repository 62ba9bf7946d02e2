package io.backgrounder.topic;

import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic that another one belongs under, as editors write it: the hierarchical relationships of ISO 25964-1. */
@Schema(description = "A topic that this one belongs under: a hierarchical relationship of ISO 25964-1")
public record BroaderLink(
        @Schema(description = RelatedLink.TOPIC, examples = RelatedLink.EXAMPLE) @NotNull
        String topic,

        @Schema(
                description =
                        "`generic`: this topic is a kind of the other; `instance`: it is one of them; `partitive`: it is a"
                                + " part of the other",
                examples = "partitive")
        @NotNull
        @Pattern(regexp = "generic|instance|partitive", message = Forms.ONE_OF_MESSAGE)
        String type) {

    BroaderLink withTopic(String other) {
        return new BroaderLink(other, type);
    }
}
