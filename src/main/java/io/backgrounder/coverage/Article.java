package io.backgrounder.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.coverage.CoverageDocument.CoverageDocumentArticle;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article that a source summary was written from, or that an entry of a timeline names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An article that a source summary was written from, or that an entry of a timeline names")
public record Article(
        @Schema(format = "uri", examples = "https://harbour-courier.example.com/2025/09/high-seas-treaty") @NotNull
        String url,

        @NotNull String headline,

        @Schema(description = "BCP 47", examples = "en") String language,

        Instant publishedAt) {

    public static Article of(CoverageDocumentArticle document) {
        return new Article(document.url(), document.headline(), document.language(), document.publishedAt());
    }

    public CoverageDocumentArticle document() {
        return new CoverageDocumentArticle(url, headline, language, publishedAt);
    }
}
