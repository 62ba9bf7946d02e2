package io.backgrounder.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The embedded server as an operator has it: durable, on a folder that outlives the process, however that ends. */
class EmbeddedPostgresTest {
    private static final Path DATA = Path.of("target/postgresql-durable").toAbsolutePath();

    /** Another Backgrounder: starts the server, writes, and waits to be killed. */
    public static void main(String[] arguments) throws SQLException, InterruptedException {
        EmbeddedPostgres server = EmbeddedPostgres.start(DATA, true);
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (text text)");
            statement.execute("insert into kept values ('before the kill')");
        }
        System.out.println("written");
        Thread.sleep(Long.MAX_VALUE);
    }

    @BeforeEach
    void forget() throws IOException {
        for (String part : new String[] {"", ".password", ".log"}) {
            Folders.delete(DATA.resolveSibling(DATA.getFileName() + part));
        }
    }

    @Test
    void whatWasWrittenSurvivesAKilledProcess() throws IOException, InterruptedException, SQLException {
        Process other = other();
        try {
            EmbeddedException refused = assertThrows(EmbeddedException.class, () -> EmbeddedPostgres.start(DATA, true));
            assertTrue(refused.getMessage().startsWith("Another Backgrounder runs on the folder " + DATA));
        } finally {
            other.destroyForcibly().waitFor();
        }
        // Its server still runs there.
        EmbeddedPostgres server = EmbeddedPostgres.start(DATA, true);
        assertEquals("before the kill", ask(server, "select text from kept"));
        assertEquals("on", ask(server, "show fsync"));
        assertEquals("on", ask(server, "show synchronous_commit"));
        assertEquals("on", ask(server, "show full_page_writes"));
        assertEquals("127.0.0.1", ask(server, "show listen_addresses"));
        Path password = DATA.resolveSibling("postgresql-durable.password");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(password)));
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
        SQLException closed = assertThrows(
                SQLException.class, () -> DriverManager.getConnection(url, EmbeddedPostgres.USER, "guessed"));
        assertEquals("28P01", closed.getSQLState());
    }

    private static Process other() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedPostgresTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals("written")) {
            line = output.readLine();
        }
        assertEquals("written", line, "the other process ended");
        return process;
    }

    private static String ask(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertTrue(result.next());
            return result.getString(1);
        }
    }
}
