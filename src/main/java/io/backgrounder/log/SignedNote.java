package io.backgrounder.log;

import io.backgrounder.web.json.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A signed note (C2SP {@code signed-note}): a text with an Ed25519 signature, and the key by which it is verified.
 *
 * @param note the text, an empty line and the signature
 * @param key the name of the key, its id and the public key
 */
record SignedNote(String note, String key) {
    private static final byte ED25519 = 1;
    private static final int ID_BYTES = 4;

    /** @param text ends with a line feed */
    static SignedNote of(String name, String text, LogKey.Signed signed) {
        byte[] key = ByteBuffer.allocate(1 + signed.publicKey().length)
                .put(ED25519)
                .put(signed.publicKey())
                .array();
        byte[] id = id(name, key);
        byte[] signature = ByteBuffer.allocate(ID_BYTES + signed.signature().length)
                .put(id)
                .put(signed.signature())
                .array();
        return new SignedNote(
                text + "\n— " + name + " " + base64(signature) + "\n",
                name + "+" + HexFormat.of().formatHex(id) + "+" + base64(key));
    }

    private static byte[] id(String name, byte[] key) {
        MessageDigest digest = Sha256.start();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(key), ID_BYTES);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
