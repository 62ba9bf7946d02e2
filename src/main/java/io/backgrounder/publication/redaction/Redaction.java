package io.backgrounder.publication.redaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.address.TypeId;
import io.backgrounder.revision.RevisionRedaction;
import io.backgrounder.web.json.Representation;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was struck from a document, for editors. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What was struck from a document: where, when, why and by whom, but not the words")
public record Redaction(
        @Schema(examples = "redaction_01m878hew5eqqahdnxs8arywg9") @NotNull
        String id,

        @Schema(description = "The member that was struck. Absent if a passage was", examples = "/background")
        String member,

        @Schema(description = RevisionRedaction.REASON, examples = "By order of a court") @NotNull
        String reason,

        @Schema(description = "The name of the key or person that redacted it", examples = "Legal desk") @NotNull
        String author,

        @NotNull Instant redactedAt,

        @Schema(description = "The first revision that had the words. Absent if none had", examples = "1")
        Integer fromRevision,

        @Schema(description = "The last revision that had the words. Absent if none had", examples = "2")
        Integer toRevision,

        @NotNull RedactionLinks links)
        implements Representation {

    /** RedactionLinks by id, so that they stay valid when the slug changes. */
    @Schema(description = "Related resources")
    public record RedactionLinks(
            @Schema(format = "uri-reference") @NotNull String resource) {}

    static Redaction of(RedactionEntity row) {
        Kind kind = Kind.of(row.kind);
        return RedactionBuilder.builder()
                .id(id(row.id))
                .member(row.member)
                .reason(row.reason)
                .author(row.author)
                .redactedAt(row.redactedAt)
                .fromRevision(row.fromRevision)
                .toRevision(row.toRevision)
                .links(new RedactionLinks(kind.editorialPath(kind.id(row.resourceId))))
                .build();
    }

    static String id(UUID id) {
        return TypeId.format("redaction", id);
    }

    static Optional<UUID> parseId(String id) {
        return TypeId.parse("redaction", id);
    }
}
