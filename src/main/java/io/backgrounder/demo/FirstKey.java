package io.backgrounder.demo;

import io.backgrounder.database.OwnerOnly;
import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jboss.logging.Logger;

/** Gives the first admin key to whoever has started the server, but not to readers of its log. */
final class FirstKey {
    private static final Logger LOG = Logger.getLogger(FirstKey.class);

    private FirstKey() {}

    static void hand(String key, Path file) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            print(key, System.out);
        } else {
            write(key, file);
            LOG.infof("The admin key is in %s, which only the owner of the file can read", file);
        }
    }

    /** Prints the key as a shell command. */
    static void print(String key, PrintStream out) {
        out.printf("%nexport KEY=%s%n%n", key);
    }

    /** Writes the file under another name and renames it, so that others can never read it, and an existing file is always complete. */
    static void write(String key, Path file) {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(aside);
            try (SeekableByteChannel out = Files.newByteChannel(
                    aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.attribute())) {
                out.write(ByteBuffer.wrap((key + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
