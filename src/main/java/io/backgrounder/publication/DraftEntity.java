package io.backgrounder.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.web.json.StrictJson;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** One version of a draft. Versions are kept as the draft history, for editors only. */
@Entity(name = "Draft")
@IdClass(DraftEntity.Key.class)
public class DraftEntity {
    record Key(UUID resourceId, int version) {}

    private static final JsonMapper MAPPER = StrictJson.mapper();

    @Id
    public UUID resourceId;

    @Id
    public int version;

    /** The document as JSON, without the members that the server owns. */
    String document;

    /** Whether all of the draft's changes since the last publication are minor edits. */
    public boolean minorEdit;

    public String author;
    public Instant writtenAt;

    /** The next version of a resource's draft, without its number. */
    static DraftEntity of(UUID id, Document<?> content, boolean minor, Edit edit) {
        DraftEntity draft = new DraftEntity();
        draft.resourceId = id;
        draft.write(content);
        draft.minorEdit = minor;
        draft.author = edit.author();
        draft.writtenAt = edit.at();
        return draft;
    }

    public <D> D read(Class<D> type) {
        try {
            return MAPPER.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(Document<?> written) {
        try {
            document = MAPPER.writeValueAsString(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
