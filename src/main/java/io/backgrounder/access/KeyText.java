package io.backgrounder.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * The text of our keys: {@code bgk_}, 160 random bits, and a checksum, so that scanners find leaked keys, and a mistyped one costs no
 * query.
 */
final class KeyText {
    private static final String PREFIX = "bgk_";
    private static final int RANDOM_BYTES = 20;
    private static final int CHECKSUM_DIGITS = 8;

    private KeyText() {}

    static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        String body = PREFIX + "%040x".formatted(new BigInteger(1, bytes));
        return body + checksum(body);
    }

    /** Whether it looks like one of our keys. */
    static boolean isOurs(String key) {
        return key.startsWith(PREFIX);
    }

    static boolean isWellFormed(String key) {
        int body = PREFIX.length() + 2 * RANDOM_BYTES;
        return key.length() == body + CHECKSUM_DIGITS && isOurs(key) && key.endsWith(checksum(key.substring(0, body)));
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
