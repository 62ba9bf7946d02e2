package io.backgrounder.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.web.json.Representation;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a story's draft, for editors. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A numbered version of a draft, for editors. Versions are kept")
public record Draft(
        @Schema(description = "The number of the version, from 1", examples = "1") @NotNull
        int version,

        @Schema(description = "The name of the key or person that wrote it", examples = "Night desk") @NotNull
        String author,

        @NotNull Instant writtenAt,

        @Schema(description = "Whether all of its changes since the last publication are minor edits") @NotNull
        boolean minorEdit,

        @Schema(
                description =
                        "Whether this version is the present draft. False once it was published, discarded or replaced")
        @NotNull
        boolean current,

        @Schema(
                ref = "EditorialDocument",
                description = "The document as it was then, without the members that the server owns. Absent in lists")
        Document<?> document,

        @NotNull DraftLinks links)
        implements Representation, DraftBuilder.With {

    /** DraftLinks by id, so that they stay valid when the slug changes. */
    @Schema(description = "Related resources")
    public record DraftLinks(
            @Schema(format = "uri-reference") @NotNull String self,
            @Schema(format = "uri-reference") @NotNull String resource) {

        /** The links of a version. */
        static DraftLinks of(Kind kind, UUID resource, int version) {
            String path = kind.editorialPath(kind.id(resource));
            return new DraftLinks(path + "/drafts/" + version, path);
        }
    }

    /** A version, with its document. */
    static Draft of(ManuscriptEntity manuscript, DraftEntity row, Document<?> document) {
        return DraftBuilder.builder()
                .version(row.version)
                .author(row.author)
                .writtenAt(row.writtenAt)
                .minorEdit(row.minorEdit)
                .current(manuscript.draft != null && manuscript.draft == row.version)
                .document(document)
                .links(DraftLinks.of(Kind.of(manuscript.kind), manuscript.id, row.version))
                .build();
    }

    /** @param draft the version that is the resource's present draft; may be null */
    public Draft(
            String kind,
            UUID resource,
            int version,
            String author,
            Instant writtenAt,
            boolean minorEdit,
            Integer draft) {
        this(
                version,
                author,
                writtenAt,
                minorEdit,
                draft != null && draft == version,
                null,
                DraftLinks.of(Kind.of(kind), resource, version));
    }
}
