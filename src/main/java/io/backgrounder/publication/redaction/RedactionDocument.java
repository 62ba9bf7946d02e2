package io.backgrounder.publication.redaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.document.ImportLine;
import io.backgrounder.redaction.Passages;
import io.backgrounder.revision.RevisionRedaction;
import io.backgrounder.web.json.Forms;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A redaction as an export contains it. It precedes its resource, so that an import brings nothing back that was struck. */
@RecordBuilder
@JsonTypeName("redaction")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "What was struck from a resource, which it precedes in an export or import. The words are known by"
                        + " their hashes. An import also strikes them from what there is already")
public record RedactionDocument(
        @NotNull String id,

        @Schema(description = "The id of the resource") @NotNull
        String resource,

        @Schema(description = "The member that was struck. Absent if a passage was")
        @Size(max = 100)
        @Pattern(regexp = RedactionRequest.MEMBER, message = "must be a member of the document, such as /background")
        String member,

        @Schema(description = RevisionRedaction.REASON)
        @NotNull
        @Size(max = RevisionRedaction.LONGEST)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String reason,

        @NotNull @Size(max = 200) String author,
        @NotNull Instant redactedAt,

        @Schema(description = "The first revision that had the words") @Min(1)
        Integer fromRevision,

        @Schema(description = "The last revision that had the words") @Min(1)
        Integer toRevision,

        @Schema(description = "The passages that were struck, by their hashes")
        @NotEmpty
        @Size(max = RedactionDocument.MOST)
        List<@NotNull @Valid RedactedWords> passages,

        @Schema(description = "SHA-256 of each slug that answers 410 since, in hexadecimal digits")
        @Size(max = RedactionDocument.MOST_SLUGS)
        List<
                        @NotNull @Size(max = 64)
                        @Pattern(regexp = RedactionDocument.SHA256, message = RedactionDocument.SHA256_MESSAGE) String>
                slugs)
        implements ImportLine {

    static final int MOST = 10_000;
    static final int MOST_SLUGS = 2_000;
    static final String SHA256 = "[0-9a-f]{64}";
    static final String SHA256_MESSAGE = "must be 64 hexadecimal digits";

    /** A passage, by its hash. */
    @Schema(description = "A passage, by its hash")
    public record RedactedWords(
            @Schema(description = "How many words it has", examples = "2") @NotNull @Min(1) @Max(50)
            Integer words,

            @Schema(description = "SHA-256 of the resource's UUID and the words, in hexadecimal digits")
            @NotNull
            @Size(max = 64)
            @Pattern(regexp = RedactionDocument.SHA256, message = RedactionDocument.SHA256_MESSAGE)
            String sha256) {

        static RedactedWords of(Passages.Hash hash) {
            return new RedactedWords(hash.words(), hash.sha256());
        }
    }

    public RedactionDocument {
        passages = passages == null ? List.of() : passages;
        slugs = slugs == null ? List.of() : slugs;
    }
}
