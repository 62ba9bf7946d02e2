package io.backgrounder.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL for this machine, unpacked once from the archive that Maven provides. */
final class PostgresBinaries {
    private static final int OWNER_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** The folder that has {@code bin}, {@code lib} and {@code share}, created in {@code parent} if it is not there. */
    static Path unpackInto(Path parent) throws IOException {
        URL archive = archive();
        Path home = parent.resolve("postgresql-binaries-" + checksum(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(parent);
        // Unpacked in another folder and renamed: a folder with this name is complete, even if two processes do this at
        // once.
        Path aside = Files.createTempDirectory(parent, "postgresql-unpacking-");
        try (InputStream bytes = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, aside);
            }
        }
        permit(aside, true);
        try {
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
        return home;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("The archive names a path outside itself: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, folder.resolve(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, path);
            permit(path, (entry.getMode() & OWNER_EXECUTE) != 0);
        }
    }

    /** Lets everybody read, and execute if asked for. Windows has no such permissions. */
    private static void permit(Path path, boolean executable) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        URL archive = PostgresBinaries.class.getClassLoader().getResource(archive(system, processor));
        if (archive == null) {
            throw new EmbeddedException("There is no embedded PostgreSQL for " + system + " on " + processor
                    + ". Set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD to use a PostgreSQL of your own,"
                    + " 15 or newer.");
        }
        return archive;
    }

    /**
     * The name of the archive, which is a dependency of one of the profiles of the build.
     *
     * @param system as Java's {@code os.name}
     * @param processor as Java's {@code os.arch}
     */
    static String archive(String system, String processor) {
        String first = system.toLowerCase(Locale.ROOT).split(" ")[0];
        return "postgres-" + (first.equals("mac") ? "darwin" : first) + "-"
                + (Set.of("aarch64", "arm64").contains(processor) ? "arm_64" : "x86_64") + ".txz";
    }

    /** As the jar that contains the archive states it: each start asks, and reading the archive would take longer than all the rest. */
    private static String checksum(URL archive) throws IOException {
        JarURLConnection connection = (JarURLConnection) archive.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return HexFormat.of().toHexDigits((int)
                    jar.getJarEntry(connection.getEntryName()).getCrc());
        }
    }
}
