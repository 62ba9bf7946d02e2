package io.backgrounder.topic;

import io.backgrounder.address.Kind;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to a topic: its id, slug and name. */
@Schema(description = "A reference to a topic: its id, slug and name")
public record TopicRef(
        @Schema(examples = "topic_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "high-seas") @NotNull String slug,
        @Schema(examples = "High seas") @NotNull String name) {

    public TopicRef(UUID id, String slug, String name) {
        this(Kind.TOPIC.id(id), slug, name);
    }
}
