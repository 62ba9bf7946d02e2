package io.backgrounder.document;

import io.backgrounder.web.json.Timestamps;
import java.time.Instant;

/**
 * One act of writing.
 *
 * @param author the name of the writer, as readers may see it
 * @param note what was done, for readers; may be null
 */
public record Edit(Instant at, String author, String note) {
    public static Edit now(String author) {
        return new Edit(Timestamps.now(), author, null);
    }
}
