package io.backgrounder.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.text.LanguageTag;
import io.backgrounder.web.text.LanguageTags;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an article says of a statement, as editors and pipelines write it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an article says of a statement, as you write it")
public record EvidenceArticleDocument(
        @Schema(
                description = "The address of an article",
                format = "uri",
                examples = "https://harbour-courier.example.com/2025/09/high-seas-treaty")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
        String url,

        @Schema(
                description = "The slug of the source of the article. " + EvidenceArticleDocument.REQUIRED
                        + ". Wherever the evidence names the article, it has the same source",
                examples = "harbour-courier")
        String source,

        @Schema(description = "The headline of the article. " + EvidenceArticleDocument.REQUIRED)
        @Size(max = 300)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String headline,

        @Schema(description = "BCP 47") @Size(max = LanguageTag.LONGEST) @LanguageTag
        String language,

        Instant publishedAt,

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
        String position)
        implements EvidenceArticleDocumentBuilder.With {

    static final String REQUIRED =
            "Required unless the coverage or the timeline of the story has an article with this address";

    public EvidenceArticleDocument {
        language = LanguageTags.canonical(language);
    }
}
