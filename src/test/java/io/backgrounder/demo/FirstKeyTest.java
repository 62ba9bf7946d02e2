package io.backgrounder.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has started the server gets the key, and nobody else. */
class FirstKeyTest {
    private static final String KEY = "bk_0123456789";

    @TempDir
    Path folder;

    @Test
    void inDevelopmentItIsPrintedAsAShellTakesIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FirstKey.print(KEY, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals(
                List.of("", "export KEY=" + KEY, ""),
                out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void elsewhereItIsInAFileThatOnlyItsOwnerCanRead() throws IOException {
        Path file = folder.resolve("admin-key");
        FirstKey.write(KEY, file);
        assertEquals(KEY + "\n", Files.readString(file));
        assertEquals("rw-------", permissions(file));
        assertOnly(file);
    }

    /** One of a database that is gone, or one that somebody else has put there. */
    @Test
    void aFileThatIsThereIsReplaced() throws IOException {
        Path file = folder.resolve("admin-key");
        for (Path there : List.of(file, folder.resolve("admin-key.new"))) {
            Files.writeString(there, "another");
            Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        FirstKey.write(KEY, file);
        assertEquals(KEY + "\n", Files.readString(file));
        assertEquals("rw-------", permissions(file));
        assertOnly(file);
    }

    @Test
    void theLogHasThePathAndNotTheKey() {
        List<String> logged = new ArrayList<>();
        Logger logger = Logger.getLogger(FirstKey.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + java.util.Arrays.toString(entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        FirstKey.hand(KEY, folder.resolve("admin-key"));
        logger.removeHandler(handler);
        assertTrue(logged.toString().contains(folder.resolve("admin-key").toString()), logged.toString());
        assertFalse(logged.toString().contains(KEY), logged.toString());
    }

    private void assertOnly(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
