package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Representation;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction, as readers get it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A correction of a resource: what was corrected, when, and in which revision")
public record Correction(
        @Schema(examples = "correction_01jq2w8h00e7za3v5c6m9d0k2x") @NotNull
        String id,

        @Schema(
                description = "`correction`, `clarification`, `update` or `retraction`; more may come",
                examples = CorrectionRequest.KINDS)
        @NotNull
        String kind,

        @Schema(
                description =
                        "The member of the resource that it is about; absent if it is about the whole of it; more may come",
                examples = CorrectionRequest.SECTIONS)
        String section,

        @Schema(description = "What was wrong and what is right; one line of plain text") @NotNull
        String note,

        @Schema(description = "The last revision that had the error", examples = "1")
        Integer fromRevision,

        @Schema(description = "The revision that corrects it", examples = "2") @NotNull
        int toRevision,

        @NotNull Instant correctedAt,
        @NotNull @Valid CorrectionLinks links)
        implements Representation {

    /** CorrectionLinks by the resource's id, so that they stay valid when its slug changes. */
    @Schema(description = "Related resources")
    public record CorrectionLinks(
            @Schema(format = "uri-reference") @NotNull String resource,
            @Schema(format = "uri-reference") @NotNull String difference) {

        static CorrectionLinks of(Kind kind, UUID resource, Integer from, int to) {
            String path = kind.path(kind.id(resource));
            return new CorrectionLinks(
                    path, path + "/revisions/" + to + "/difference" + (from == null ? "" : "?from=" + from));
        }
    }

    /** A correction with its id, its revisions and the links that follow from them; all other members must be set. */
    public static CorrectionBuilder builder(
            UUID id, Kind resourceKind, UUID resource, Integer fromRevision, int toRevision) {
        return CorrectionBuilder.builder()
                .id(Kind.CORRECTION.id(id))
                .fromRevision(fromRevision)
                .toRevision(toRevision)
                .links(CorrectionLinks.of(resourceKind, resource, fromRevision, toRevision));
    }

    public Correction(
            UUID id,
            String resourceKind,
            UUID resource,
            String kind,
            String section,
            String note,
            Integer fromRevision,
            int toRevision,
            Instant correctedAt) {
        this(
                Kind.CORRECTION.id(id),
                kind,
                section,
                note,
                fromRevision,
                toRevision,
                correctedAt,
                CorrectionLinks.of(Kind.of(resourceKind), resource, fromRevision, toRevision));
    }
}
