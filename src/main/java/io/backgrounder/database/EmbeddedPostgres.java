package io.backgrounder.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server on a local folder, owned by this JVM, which alone holds the lock beside the folder, starts the server, and stops it
 * when it exits. A server that a killed JVM left running is stopped first.
 *
 * <p>Beside the data lie the lock, the password (readable by its owner alone) and the log of the server. The server listens on loopback
 * only, and always asks for the password.
 */
final class EmbeddedPostgres {
    static final String USER = "backgrounder";

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    /** The most attempts to start: the last processes of a killed server may hold its memory for a moment. */
    private static final int STARTS = 5;

    private final Path data;
    private final boolean durable;
    private final PostgresPrograms programs;
    private final String password;
    private int port;

    private EmbeddedPostgres(Path data, boolean durable, PostgresPrograms programs, String password) {
        this.data = data;
        this.durable = durable;
        this.programs = programs;
        this.password = password;
    }

    /**
     * Starts the server on a folder, or finds the one that this JVM has started there already: live reload and tests call this again, in
     * class loaders of their own, so it is remembered in a system property.
     *
     * @param durable false only for tests, whose data may be lost
     * @throws EmbeddedException if another process uses the folder, or the server does not start
     */
    static synchronized EmbeddedPostgres start(Path data, boolean durable) {
        try {
            long begin = System.nanoTime();
            String known = "backgrounder.database.embedded.port:" + data;
            PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.unpackInto(data.getParent()));
            if (System.getProperty(known) != null) {
                EmbeddedPostgres running = new EmbeddedPostgres(data, durable, programs, readPassword(data));
                running.port = Integer.getInteger(known);
                return running;
            }
            FileChannel lock = lock(data);
            if (!durable) {
                StaleServer.stop(data, programs);
                Folders.delete(data);
            }
            EmbeddedPostgres server = new EmbeddedPostgres(data, durable, programs, password(data));
            server.initialize();
            StaleServer.stop(data, programs);
            server.launch();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(lock), "embedded-postgresql-stop"));
            System.setProperty(known, String.valueOf(server.port));
            LOG.infof(
                    "Embedded PostgreSQL on 127.0.0.1:%d, data in %s, started in %d ms",
                    server.port, data, (System.nanoTime() - begin) / 1_000_000);
            return server;
        } catch (IOException e) {
            throw new EmbeddedException("The embedded PostgreSQL on " + data + " did not start. " + e.getMessage());
        }
    }

    String password() {
        return password;
    }

    int port() {
        return port;
    }

    /** The JDBC URL of a database, which is created if it does not exist. */
    String database(String name) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + name.replace("'", "''") + "'")
                    .next()) {
                statement.execute("create database \"" + name.replace("\"", "\"\"") + "\"");
            }
            return url(name);
        } catch (SQLException e) {
            throw new EmbeddedException(
                    "The embedded PostgreSQL on " + data + " refuses its own password or database: " + e.getMessage());
        }
    }

    Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        return new org.postgresql.Driver().connect(url(database), properties);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Locks the folder until the JVM ends: the shutdown hook holds the channel, which is therefore never collected. */
    private static FileChannel lock(Path data) throws IOException {
        Path path = beside(data, "lock");
        Files.createDirectories(path.getParent());
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new EmbeddedException(
                    "Another Backgrounder runs on the folder " + data + ". Stop it, give this one a folder"
                            + " of its own by BACKGROUNDER_DATABASE_DATA_DIR, or let both share an external PostgreSQL by"
                            + " QUARKUS_DATASOURCE_JDBC_URL.");
        }
        return channel;
    }

    private static String password(Path data) throws IOException {
        Path path = beside(data, "password");
        if (!Files.exists(path)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(path, OwnerOnly.attribute());
            Files.writeString(path, HexFormat.of().formatHex(random));
        }
        return readPassword(data);
    }

    private static String readPassword(Path data) throws IOException {
        return Files.readString(beside(data, "password")).strip();
    }

    /** Creates the cluster in another folder and renames that, so that a folder that exists is a complete cluster. */
    private void initialize() throws IOException {
        if (Files.exists(data)) {
            return;
        }
        Path aside = beside(data, "initializing");
        Folders.delete(aside);
        Files.createDirectory(aside);
        Path passwordFile = Files.createTempFile("backgrounder-", ".password");
        try {
            Files.writeString(passwordFile, password);
            programs.own(aside);
            programs.own(passwordFile);
            programs.run(
                    "initdb",
                    "--pgdata=" + aside,
                    "--username=" + USER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    durable ? "--sync-method=fsync" : "--no-sync");
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch() throws IOException {
        Path log = beside(data, "log");
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        programs.own(log);
        String durability = durable ? "on" : "off";
        IOException failure = null;
        for (int i = 0; i < STARTS; i++) {
            port = freePort();
            String options =
                    "-p " + port + " -h 127.0.0.1 -c unix_socket_directories= -c max_connections=60 -c timezone=UTC"
                            + " -c log_timezone=UTC -c fsync=" + durability + " -c synchronous_commit=" + durability
                            + " -c full_page_writes=" + durability + " -c max_wal_size=4GB -c shared_buffers="
                            + PostgresPrograms.sharedBuffers() + "MB";
            try {
                programs.run(
                        "pg_ctl",
                        "start",
                        "-D",
                        data.toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-t",
                        "60",
                        "-o",
                        options);
                return;
            } catch (IOException e) {
                failure = new IOException(e.getMessage() + "\nThe end of " + log + ":\n" + Folders.tail(log, 8));
                pause();
            }
        }
        throw failure;
    }

    /** Stops the server once the application has ended its own work, since requests in flight still need the database. */
    private void stop(FileChannel lock) {
        try (lock) {
            EmbeddedUse.awaitEnd();
            programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30");
        } catch (IOException e) {
            LOG.warnf("The embedded PostgreSQL on %s did not stop: %s", data, e.getMessage());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Path beside(Path data, String what) {
        return data.resolveSibling(data.getFileName() + "." + what);
    }
}
