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

/** A FAQ, as the page of a story shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "A FAQ, as the page of a story shows it. Its items are at `links.self`, or come with `include=faqs.items`")
public record StoryFaq(
        @Schema(examples = "faq_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(examples = "what-are-the-high-seas") @NotNull
        String slug,

        @Schema(examples = "What are the high seas?") @NotNull
        String question,

        @Schema(description = "CommonMark, or the format that `text` asks for") @Markdown
        String introduction,

        @Schema(description = "Only with `include=faqs.items`: questions and answers, in the editor's order")
        List<Faq.@NotNull @Valid FaqItem> items,

        @NotNull @Valid SelfLink links)
        implements Representation {

    public StoryFaq(UUID id, String slug, String question, String introduction) {
        this(Kind.FAQ.id(id), slug, question, introduction, null, new SelfLink(Kind.FAQ.path(slug)));
    }

    StoryFaq with(List<Faq.FaqItem> items) {
        return new StoryFaq(id, slug, question, introduction, items, links);
    }
}
