package io.backgrounder.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an article says of a statement. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an article says of a statement")
public record EvidenceArticle(
        @Schema(
                description = "The address of an article of the story's coverage or timeline, which has its headline",
                format = "uri",
                examples = "https://harbour-courier.example.com/2025/09/high-seas-treaty")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
        String url,

        @Schema(
                description = "What the article says, word for word, in its language",
                examples = "The sixtieth ratification arrived on Friday.")
        @NotNull
        @Size(max = 300)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String quote,

        @Schema(description = "Where in the article: a paragraph, a page or a time, say", examples = "paragraph 3")
        @Size(max = 100)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String position) {}
