package io.backgrounder.benchmark.uncached;

import static io.backgrounder.Documents.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The reference: PostGraphile, from npm, with tables of its own in the same database. */
final class PostGraphile {
    private static final Path SOURCE = Path.of("src/benchmark/postgraphile");
    /** Where npm installs it, for this run and the next ones. */
    private static final Path FOLDER = Path.of("target/postgraphile").toAbsolutePath();

    private static final int BATCH = 500;

    private PostGraphile() {}

    static Subject start(Launcher launcher, ExternalPrograms programs, Database database) throws IOException {
        Progress.tell("npm install postgraphile");
        Files.createDirectories(FOLDER);
        for (String file : new String[] {"package.json", "graphile.config.mjs"}) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        ExternalPrograms.output(
                programs.path("npm"), "install", "--prefix", FOLDER.toString(), "--no-audit", "--no-fund");
        int port = Http.freePort();
        ProcessBuilder builder = launcher.process("node_modules/.bin/node", "node_modules/.bin/postgraphile")
                .directory(FOLDER.toFile());
        builder.environment()
                .putAll(Map.of(
                        "NODE_ENV",
                        "production",
                        "GRAPHILE_ENV",
                        "production",
                        "DATABASE_URL",
                        database.url().replaceFirst("^jdbc:", ""),
                        "PORT",
                        String.valueOf(port)));
        String name = "PostGraphile";
        Process process = launcher.start(name, builder, Instance.url(port));
        return new Subject(
                new Server(name, Instance.url(port), false, process.toHandle(), Optional.of(database.process())),
                reads());
    }

    private static Map<UncachedCase, Reads> reads() throws IOException {
        Map<UncachedCase, Reads> reads = new EnumMap<>(UncachedCase.class);
        reads.put(UncachedCase.PAGE, query("page.graphql"));
        reads.put(UncachedCase.LIST, query("list.graphql"));
        reads.put(UncachedCase.LIST_TOPICS, query("list-topics.graphql"));
        return reads;
    }

    private static Reads query(String file) throws IOException {
        String query = Files.readString(SOURCE.resolve(file)).replaceAll("\\s+", " ");
        return new Reads(
                "/graphql",
                object("query", query, "variables", object("slug", Content.slug("@")))
                        .toString());
    }

    /** Makes and fills its tables, unless the database has them from before. */
    static void fill(Database database, Content content) throws IOException, SQLException {
        if (database.number("select count(*) from pg_tables where schemaname = 'postgraphile'") > 0) {
            return;
        }
        Progress.tell("fill PostGraphile's tables");
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create schema postgraphile");
            statement.execute(Files.readString(SOURCE.resolve("schema.sql")));
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into postgraphile.document values (cast(? as jsonb))")) {
                Iterator<ObjectNode> documents = Stream.concat(content.references(), content.storyDocuments())
                        .iterator();
                for (int i = 1; documents.hasNext(); i++) {
                    insert.setString(1, documents.next().toString());
                    insert.addBatch();
                    if (i % BATCH == 0 || !documents.hasNext()) {
                        insert.executeBatch();
                    }
                }
            }
            statement.execute(Files.readString(SOURCE.resolve("fill.sql")));
            connection.commit();
        }
    }
}
