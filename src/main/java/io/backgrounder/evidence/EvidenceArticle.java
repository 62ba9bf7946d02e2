package io.backgrounder.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.source.SourceRef;
import io.backgrounder.web.json.Forms;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an article says of a statement, as readers get it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an article says of a statement")
public record EvidenceArticle(
        @Schema(format = "uri", examples = "https://harbour-courier.example.com/2025/09/high-seas-treaty")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = Forms.URL, message = Forms.URL_MESSAGE)
        String url,

        @Schema(
                description =
                        "Absent if the coverage or the timeline of the story has the article, and says enough of it")
        @Valid
        SourceRef source,

        @Schema(description = "Absent as `source` may be") String headline,

        @Schema(description = "BCP 47", examples = "en") String language,

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
        implements EvidenceArticleBuilder.With {

    /** @param source what the name of a source stands for */
    static EvidenceArticle of(EvidenceArticleDocument document, Function<String, SourceRef> source) {
        return EvidenceArticleBuilder.builder()
                .url(document.url())
                .source(document.source() == null ? null : source.apply(document.source()))
                .headline(document.headline())
                .language(document.language())
                .publishedAt(document.publishedAt())
                .quote(document.quote())
                .position(document.position())
                .build();
    }

    /** @param name how the document names a source */
    EvidenceArticleDocument document(Function<SourceRef, String> name) {
        return EvidenceArticleDocumentBuilder.builder()
                .url(url)
                .source(source == null ? null : name.apply(source))
                .headline(headline)
                .language(language)
                .publishedAt(publishedAt)
                .quote(quote)
                .position(position)
                .build();
    }
}
