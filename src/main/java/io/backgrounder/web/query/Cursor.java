package io.backgrounder.web.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.web.json.Sha256;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A place in a list: the sort key of the last line shown, bound to the list by a checksum.
 *
 * <p>The checksum detects damage, and cursors of other lists. It is no secret: a forged cursor only chooses where to start in a list that
 * its sender may read anyway.
 */
final class Cursor {
    private static final int CHECKSUM_BYTES = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    static String encode(String list, List<?> key) {
        try {
            byte[] body =
                    JSON.writeValueAsBytes(key.stream().map(Object::toString).toList());
            byte[] checksum = checksum(list, body);
            return base64(ByteBuffer.allocate(CHECKSUM_BYTES + body.length)
                    .put(checksum)
                    .put(body)
                    .array());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values of the key, in the given types. */
    static List<Object> decode(String cursor, String list, List<Class<?>> types) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] body = Arrays.copyOfRange(bytes, CHECKSUM_BYTES, Math.max(CHECKSUM_BYTES, bytes.length));
            if (!base64(bytes).equals(cursor)
                    || !Arrays.equals(
                            checksum(list, body),
                            0,
                            CHECKSUM_BYTES,
                            bytes,
                            0,
                            Math.min(CHECKSUM_BYTES, bytes.length))) {
                throw invalid();
            }
            String[] texts = JSON.readValue(body, String[].class);
            if (texts.length != types.size()) {
                throw invalid();
            }
            Object[] values = new Object[texts.length];
            for (int i = 0; i < texts.length; i++) {
                values[i] = value(texts[i], types.get(i));
            }
            return List.of(values);
        } catch (RuntimeException | java.io.IOException e) {
            throw invalid();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Object value(String text, Class<?> type) {
        if (type == Instant.class) {
            return Instant.parse(text);
        } else if (type == UUID.class) {
            return UUID.fromString(text);
        } else if (type == Long.class) {
            return Long.valueOf(text);
        } else if (type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == Double.class) {
            return Double.valueOf(text);
        }
        return text;
    }

    private static byte[] checksum(String list, byte[] body) {
        MessageDigest sha256 = Sha256.start();
        sha256.update(list.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        return Arrays.copyOf(sha256.digest(body), CHECKSUM_BYTES);
    }

    private static ProblemException invalid() {
        return new ProblemException(
                ProblemType.INVALID_CURSOR,
                "The cursor is damaged, or belongs to another list, sort or filter.",
                List.of(Problem.Error.parameter("cursor", "must be nextCursor of this list")));
    }
}
