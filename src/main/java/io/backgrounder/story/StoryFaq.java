package io.backgrounder.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.faq.Faq;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.backgrounder.web.text.Markdown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A FAQ as a story's page shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A FAQ as a story's page shows it; `links.self` has its items, and so has `include=faqs.items`")
public record StoryFaq(
        @Schema(examples = "faq_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "what-are-the-high-seas") @NotNull
        String slug,

        @Schema(examples = "What are the high seas?") @NotNull
        String question,

        @Schema(description = "CommonMark, or as `text` asks") @Markdown
        String introduction,

        @Schema(description = "With `include=faqs.items` only: questions and answers, in the editor's order")
        List<Faq.@NotNull @Valid Item> items,

        @NotNull @Valid SelfLink links)
        implements Representation {

    public StoryFaq(UUID id, String slug, String question, String introduction) {
        this(Kind.FAQ.id(id), slug, question, introduction, null, new SelfLink(Kind.FAQ.path(slug)));
    }

    StoryFaq with(List<Faq.Item> items) {
        return new StoryFaq(id, slug, question, introduction, items, links);
    }
}
