package io.backgrounder.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.Document;
import io.backgrounder.address.Kind;
import io.backgrounder.web.Forms;
import io.backgrounder.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A story as editors and pipelines write it. */
@JsonTypeName("story")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A story, as it is written")
public record StoryDocument(
        @Schema(description = "Made by the server unless given")
        String id,

        @NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE)
        String slug,

        @Schema(description = "BCP 47") @NotNull @Pattern(regexp = Forms.LANGUAGE, message = Forms.LANGUAGE_MESSAGE)
        String language,

        @NotNull @Size(max = 300) @Pattern(regexp = Forms.LINE, message = Forms.LINE_MESSAGE)
        String headline,

        @Schema(description = "What's happened; CommonMark") @NotBlank @Size(max = 20_000)
        String summary,

        @Schema(description = "What's behind the headline; CommonMark") @Size(max = 100_000)
        String analysis,

        @Valid CoverageDocument coverage,

        @Schema(description = "How we got here; CommonMark") @Size(max = 50_000)
        String background,

        @Schema(description = "Slugs, in the order in which they are shown") @Size(max = 50)
        List<@NotNull String> faqs,

        @Schema(description = "In the order in which they are shown") @Size(max = 50)
        List<@NotNull @Valid TopicLink> topics,

        @Schema(defaultValue = "published")
        @Pattern(regexp = "published|withdrawn", message = "must be one of published, withdrawn")
        String status,

        @Schema(description = "Public; with the status `withdrawn`, and only then")
        @Size(max = 1000)
        @Pattern(regexp = Forms.LINE, message = Forms.LINE_MESSAGE)
        String withdrawnReason,

        @Schema(description = "Now, unless given") Instant publishedAt,

        @Schema(description = "Slugs at which it could be found before; they answer 308 for ever") @Size(max = 50)
        List<@NotNull @Size(max = 120) @Pattern(regexp = Forms.SLUG, message = Forms.SLUG_MESSAGE) String> formerSlugs)
        implements Document<StoryDocument> {

    public StoryDocument {
        coverage = coverage == null ? CoverageDocument.NONE : coverage;
        faqs = faqs == null ? List.of() : faqs;
        topics = topics == null ? List.of() : topics;
        status = status == null ? "published" : status;
        formerSlugs = formerSlugs == null ? List.of() : formerSlugs;
    }

    boolean withdrawn() {
        return status.equals("withdrawn");
    }

    @Override
    public List<Problem.Error> faults() {
        List<Problem.Error> faults = new ArrayList<>(coverage.faults());
        faults.addAll(Document.repeated("/faqs", faqs));
        faults.addAll(Document.repeated(
                "/topics", topics.stream().map(TopicLink::topic).toList()));
        if (withdrawn() != (withdrawnReason != null)) {
            faults.add(Problem.Error.member(
                    "/withdrawnReason", withdrawn() ? "must say why" : "goes with the status withdrawn only"));
        }
        return faults;
    }

    @Override
    public StoryDocument completed(UUID id, List<String> formerSlugs, StoryDocument stored, Instant now) {
        Instant published = publishedAt != null ? publishedAt : stored != null ? stored.publishedAt : now;
        return new StoryDocument(
                Kind.STORY.id(id),
                slug,
                language,
                headline,
                summary,
                analysis,
                coverage,
                background,
                faqs,
                topics,
                status,
                withdrawnReason,
                published,
                formerSlugs);
    }

    StoryDocument with(CoverageDocument coverage, List<String> faqs, List<TopicLink> topics) {
        return new StoryDocument(
                id,
                slug,
                language,
                headline,
                summary,
                analysis,
                coverage,
                background,
                faqs,
                topics,
                status,
                withdrawnReason,
                publishedAt,
                formerSlugs);
    }
}
