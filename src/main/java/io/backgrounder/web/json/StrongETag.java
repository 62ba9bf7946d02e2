package io.backgrounder.web.json;

import java.util.Arrays;
import java.util.Base64;

/** A strong ETag (RFC 9110, 8.8.3): the first 128 bits of the SHA-256 of the bytes. */
public final class StrongETag {
    private StrongETag() {}

    public static String of(byte[] bytes) {
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), 16)) + '"';
    }
}
