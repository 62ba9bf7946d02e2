package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.backgrounder.address.Kind;
import io.backgrounder.document.ImportLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the ledger of corrections, as an export contains it. It follows its resource. */
@JsonTypeName("correction")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A correction of a resource, which it follows in an export or import")
public record CorrectionDocument(
        @NotNull String id,

        @Schema(description = "The id of the resource") @NotNull @JsonAlias("story")
        String resource,

        @NotNull @Valid CorrectionRequest correction,
        @NotNull @Size(max = 200) String author,
        @NotNull Instant correctedAt)
        implements ImportLine {

    public static CorrectionDocument of(CorrectionEntity row) {
        return new CorrectionDocument(
                Kind.CORRECTION.id(row.id),
                Kind.of(row.resourceKind).id(row.resourceId),
                new CorrectionRequest(row.kind, row.section, row.note, row.fromRevision, row.toRevision),
                row.author,
                row.correctedAt);
    }
}
