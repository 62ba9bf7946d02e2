package io.backgrounder.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The leaf of a revision, with what it takes to compute its hash. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The leaf of a revision in the log, with what it takes to compute its hash")
public record RevisionLeaf(
        @Schema(description = "The number of the leaf, from 0", examples = "0") @NotNull
        long index,

        @Schema(
                description = "The 256 random bits, in Base64. Absent if words were struck from the revision",
                format = "byte")
        String salt) {

    static RevisionLeaf of(long index, byte[] salt) {
        return new RevisionLeaf(index, salt == null ? null : Base64.getEncoder().encodeToString(salt));
    }
}
