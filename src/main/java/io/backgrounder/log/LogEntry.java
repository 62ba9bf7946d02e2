package io.backgrounder.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import java.util.UUID;

/**
 * What the log is to have a leaf of.
 *
 * @param content what readers get, and what of it never changes but by a redaction
 */
public record LogEntry(LeafName name, Object content) {

    /** What a leaf commits to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Committed(String type, String resource, Object content) {}

    public static LogEntry revision(Kind kind, UUID resource, int number, Object content) {
        return new LogEntry(new LeafName(LeafName.REVISION, kind, resource, number, null), content);
    }

    public static LogEntry correction(Kind kind, UUID resource, UUID id, Object content) {
        return new LogEntry(new LeafName(LeafName.CORRECTION, kind, resource, null, id), content);
    }

    public static LogEntry redaction(Kind kind, UUID resource, UUID id, RedactionContent content) {
        return new LogEntry(new LeafName(LeafName.REDACTION, kind, resource, null, id), content);
    }

    Object committed() {
        return new Committed(name.type(), name.kind().id(name.resource()), content);
    }
}
