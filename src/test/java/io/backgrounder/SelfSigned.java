package io.backgrounder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost, made when it is first needed, and clients that trust it. */
public final class SelfSigned {
    public static final String PASSWORD = "for-the-tests";

    private static final Path STORE = Path.of("target", "localhost.p12").toAbsolutePath();

    private SelfSigned() {}

    public static synchronized Path store() {
        try {
            if (!Files.exists(STORE)) {
                String[] keytool = {
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "localhost",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-validity",
                    "3650",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    STORE.toString(),
                    "-storepass",
                    PASSWORD
                };
                if (new ProcessBuilder(keytool).inheritIO().start().waitFor() != 0) {
                    throw new AssertionError("keytool failed");
                }
            }
            return STORE;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static SSLContext trusted() throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
