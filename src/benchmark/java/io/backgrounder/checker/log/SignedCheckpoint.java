package io.backgrounder.checker.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A checkpoint (C2SP {@code tlog-checkpoint}) whose signature (C2SP {@code signed-note}) was verified. */
record SignedCheckpoint(String origin, int size, byte[] root) {
    /** How the JDK reads an Ed25519 key (RFC 8410). */
    private static final byte[] ALGORITHM = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ID_BYTES = 4;

    /**
     * @param key the name, the id and the public key, joined by {@code +}
     * @throws IllegalArgumentException if the checkpoint is not signed by the key
     */
    static SignedCheckpoint of(String note, String key) throws GeneralSecurityException {
        String[] named = key.strip().split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(named[2]);
        byte[] id = Arrays.copyOf(
                MessageDigest.getInstance("SHA-256")
                        .digest(joined((named[0] + "\n").getBytes(StandardCharsets.UTF_8), typed)),
                ID_BYTES);
        if (typed[0] != 1 || !HexFormat.of().formatHex(id).equals(named[1])) {
            throw new IllegalArgumentException("this is no Ed25519 key: " + key);
        }
        int end = note.lastIndexOf("\n\n");
        String text = note.substring(0, end + 1);
        for (String line : note.substring(end + 2).lines().toList()) {
            String[] parts = line.split(" ");
            byte[] signature = parts.length == 3 && parts[0].equals("—") && parts[1].equals(named[0])
                    ? Base64.getDecoder().decode(parts[2])
                    : new byte[0];
            if (signature.length > ID_BYTES
                    && Arrays.equals(id, Arrays.copyOf(signature, ID_BYTES))
                    && isSigned(text, typed, Arrays.copyOfRange(signature, ID_BYTES, signature.length))) {
                String[] lines = text.split("\n");
                return new SignedCheckpoint(
                        lines[0],
                        Integer.parseInt(lines[1]),
                        Base64.getDecoder().decode(lines[2]));
            }
        }
        throw new IllegalArgumentException("the checkpoint is not signed by the key:\n" + note);
    }

    private static boolean isSigned(String text, byte[] typed, byte[] signature) throws GeneralSecurityException {
        byte[] encoded = joined(ALGORITHM, Arrays.copyOfRange(typed, 1, typed.length));
        Signature verification = Signature.getInstance("Ed25519");
        verification.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verification.update(text.getBytes(StandardCharsets.UTF_8));
        return verification.verify(signature);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
