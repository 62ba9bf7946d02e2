package io.backgrounder.faq;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.evidence.PartIds;
import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question with its answer, as editors and pipelines write it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A question with its answer")
public record FaqDocumentItem(
        @Schema(
                description = "Known within the FAQ. Assigned by the server unless given; the same item keeps its id",
                examples = "i1")
        @Pattern(regexp = PartIds.FORM, message = PartIds.MESSAGE)
        String id,

        @NotNull @Size(max = 300) @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String question,

        @Schema(description = "CommonMark")
        @NotNull
        @Size(max = 20_000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String answer) {

    /** An item is known by its question, or else by its answer. */
    static final PartIds<FaqDocumentItem> IDS =
            new PartIds<>("i", FaqDocumentItem::id, List.of(FaqDocumentItem::question, FaqDocumentItem::answer));

    FaqDocumentItem withId(String other) {
        return new FaqDocumentItem(other, question, answer);
    }
}
