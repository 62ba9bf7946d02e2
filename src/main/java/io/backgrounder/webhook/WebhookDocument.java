package io.backgrounder.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** A webhook, as administrators write it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The webhook to create")
public record WebhookDocument(
        @Schema(
                description =
                        "The URL to post events to. It must be `https` and lead to a public address, unless the server allows others",
                examples = "https://partner.example/hooks/news")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
        String url,

        @Schema(
                description = "A description for the people who administer webhooks",
                examples = "The partner's archive")
        @Size(max = 200)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String description,

        @Schema(
                description =
                        "If false, nothing is sent; events in the meantime are sent when it is enabled. Default: true")
        Boolean enabled,

        @Schema(
                description =
                        "Send only these kinds of resources (`story`) and types of events (`topic.merged`), without"
                                + " duplicates. Default: all",
                examples = "[\"story\", \"topic.merged\"]")
        @Size(max = 20)
        @UniqueElements(message = TWICE)
        List<@NotNull @Pattern(regexp = Interest.TYPE, message = Interest.TYPE_MESSAGE) String> types,

        @Schema(
                description =
                        "Ids or slugs of topics: send only changes of these topics, and of stories that are about them or mention"
                                + " them, or did until this change",
                uniqueItems = true)
        @Size(max = 100)
        @UniqueElements(message = TWICE)
        List<@NotNull String> topics,

        @Schema(
                description =
                        "Ids or slugs of sources: send only changes of these, and of stories that summarise them, or did until this change",
                uniqueItems = true)
        @Size(max = 100)
        @UniqueElements(message = TWICE)
        List<@NotNull String> sources,

        @Schema(
                description =
                        "Whether to send changes of pages that changed only by an embedded resource, such as a topic. Default: false")
        Boolean derived) {
    private static final String TWICE = "must not have repeated values";

    public WebhookDocument {
        enabled = enabled == null || enabled;
        types = types == null ? List.of() : types;
        topics = topics == null ? List.of() : topics;
        sources = sources == null ? List.of() : sources;
        derived = derived != null && derived;
    }
}
