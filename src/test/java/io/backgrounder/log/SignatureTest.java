package io.backgrounder.log;

import static io.backgrounder.log.LogClient.checkpoint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.web.json.Sha256;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The checkpoint is signed, by a key that is configured or that the database keeps. */
@QuarkusTest
class SignatureTest {
    /** How the JDK reads an Ed25519 key (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    @Inject
    LogKey key;

    private static boolean isValid(byte[] publicKey, byte[] text, byte[] signature) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + publicKey.length);
        System.arraycopy(publicKey, 0, encoded, PREFIX.length, publicKey.length);
        Signature verification = Signature.getInstance("Ed25519");
        verification.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verification.update(text);
        return verification.verify(signature);
    }

    @Test
    void theCheckpointIsASignedNote() throws GeneralSecurityException {
        JsonNode answer = checkpoint();
        String origin = answer.get("origin").asText();
        String note = answer.get("checkpoint").asText();
        String[] parts = note.split("\n\n", -1);
        assertEquals(
                origin + "\n" + answer.get("size") + "\n" + answer.get("root").asText(), parts[0]);
        String[] line = parts[1].strip().split(" ");
        assertEquals("—", line[0]);
        assertEquals(origin, line[1]);
        assertTrue(parts[1].endsWith("\n") && parts.length == 2);
        String[] verifier = answer.get("key").asText().split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(verifier[2]);
        assertEquals(1, typed[0]);
        byte[] signature = Base64.getDecoder().decode(line[2]);
        assertEquals(verifier[1], HexFormat.of().formatHex(signature, 0, 4));
        assertEquals(verifier[0], origin);
        byte[] named = (origin + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(named, named.length + typed.length);
        System.arraycopy(typed, 0, both, named.length, typed.length);
        assertEquals(verifier[1], HexFormat.of().formatHex(Sha256.of(both), 0, 4));
        byte[] publicKey = Arrays.copyOfRange(typed, 1, typed.length);
        byte[] signed = (parts[0] + "\n").getBytes(StandardCharsets.UTF_8);
        assertTrue(isValid(publicKey, signed, Arrays.copyOfRange(signature, 4, signature.length)));
        signed[signed.length - 3]++;
        assertFalse(isValid(publicKey, signed, Arrays.copyOfRange(signature, 4, signature.length)));
    }

    /** RFC 8032, 7.1, test 2. */
    @Test
    void aConfiguredKeySigns() {
        LogKey configured = new LogKey();
        configured.configured = Optional.of(Base64.getEncoder()
                .encodeToString(
                        HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
        configured.check(null);
        LogKey.Signed signed = configured.sign(new byte[] {0x72});
        assertEquals(
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                HexFormat.of().formatHex(signed.publicKey()));
        assertEquals(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
                HexFormat.of().formatHex(signed.signature()));
    }

    @Test
    void aWrongKeyFailsTheStart() {
        for (String wrong : new String[] {"", "secret", "AAAA", "no Base64 at all, but of a good length"}) {
            LogKey configured = new LogKey();
            configured.configured = Optional.of(wrong);
            assertThrows(ConfigurationException.class, () -> configured.check(null), wrong);
        }
    }

    /** The database keeps the key, so a restart does not change it. */
    @Test
    void theKeyThatWasMadeIsKept() {
        String published = checkpoint().get("key").asText();
        LogKey.Signed signed =
                io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> key.sign(new byte[0]));
        assertTrue(Arrays.equals(
                signed.publicKey(),
                Arrays.copyOfRange(Base64.getDecoder().decode(published.split("\\+", 3)[2]), 1, 33)));
    }
}
