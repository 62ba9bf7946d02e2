package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The PostgreSQL that all servers use.
 *
 * @param url for JDBC, with the user and the password in it
 * @param process its postmaster, which runs on this machine
 */
record Database(String url, ProcessHandle process) {
    static Database embedded(Path home, ProcessHandle process) throws IOException {
        String port = Files.readAllLines(home.resolve("data/postgresql/postmaster.pid"))
                .get(3);
        String password =
                Files.readString(home.resolve("data/postgresql.password")).strip();
        return new Database(
                "jdbc:postgresql://127.0.0.1:%s/backgrounder?user=backgrounder&password=%s".formatted(port, password),
                process);
    }

    static Database external(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            int backend = number(connection, "select pg_backend_pid()");
            return new Database(
                    url,
                    ProcessHandle.of(backend)
                            .flatMap(ProcessHandle::parent)
                            .orElseThrow(() -> new BenchmarkException("PostgreSQL must run on this machine: " + url)));
        }
    }

    /** Holds all its processes, and those that it starts, on a core. */
    void pin(ExternalPrograms programs, int core) {
        Stream.concat(Stream.of(process), process.descendants())
                .forEach(each -> ExternalPrograms.output(
                        programs.path("taskset"), "-c", "-p", String.valueOf(core), String.valueOf(each.pid())));
    }

    int number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            return number(connection, query);
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    String version() throws SQLException {
        return "PostgreSQL " + number("select current_setting('server_version_num')::int / 10000");
    }

    /** What PostgreSQL would do by and by, while something is measured. */
    void tidyUp() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String command : List.of("vacuum analyze", "checkpoint")) {
                statement.execute(command);
            }
        }
    }
}
