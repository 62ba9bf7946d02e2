package io.backgrounder.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Base64;

/** A strong ETag (RFC 9110, 8.8.3): the first 128 bits of the SHA-256 of the bytes. */
public final class StrongETag {
    private StrongETag() {}

    public static String of(byte[] bytes) {
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), 16)) + '"';
    }

    /** The same of a value, as JSON. */
    public static String of(ObjectMapper mapper, Object value) {
        try {
            return of(mapper.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
