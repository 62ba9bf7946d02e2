package io.backgrounder.benchmark.search;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ImportLoad;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import io.backgrounder.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An instance without response cache that has a whole corpus, in a folder that may outlive the program. */
record Archive(Server server, Corpus corpus, Path home) {
    /** Imports the corpus, and prints how fast, unless the folder has it from before. */
    static Archive start(Launcher launcher, Path folder, Corpus corpus) throws Exception {
        String name = corpus.stories() + " stories";
        Path home = Files.createDirectories(folder.resolve(String.valueOf(corpus.stories())));
        Server server = Instance.start(
                launcher, name, home, Map.of("BACKGROUNDER_DEMO", "false", "BACKGROUNDER_CACHE_MAX_SIZE", "0"));
        Archive archive = new Archive(server, corpus, home);
        Path mark = home.resolve("imported");
        if (!Files.exists(mark)) {
            Progress.tell("import: " + name);
            ImportLoad load = new ImportLoad(server.url(), Instance.KEY);
            load.send("sources, topics, FAQs", corpus.references(), corpus.referenceCount());
            double cpu = server.cpuSeconds();
            double database = server.databaseSeconds();
            load.send(name, corpus.stories(0, corpus.stories()), corpus.stories());
            System.out.printf(
                    Locale.ROOT,
                    "  CPU for each story: %.0f µs, %.0f of them the database's%n",
                    (server.cpuSeconds() - cpu) * 1e6 / corpus.stories(),
                    (server.databaseSeconds() - database) * 1e6 / corpus.stories());
            archive.check();
            archive.tidyUp();
            Files.createFile(mark);
        }
        return archive;
    }

    private void check() throws IOException, SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from story")) {
            count.next();
            if (count.getInt(1) != corpus.stories()) {
                throw new BenchmarkException(
                        home + " has " + count.getInt(1) + " stories, not " + corpus.stories() + "; delete it");
            }
        }
    }

    /** What PostgreSQL would do by and by, and disturb the measurements with. */
    private void tidyUp() throws IOException, SQLException {
        Progress.tell("vacuum");
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    Connection database() throws IOException, SQLException {
        List<String> postmaster = Files.readAllLines(home.resolve("data/postgresql/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(3) + "/backgrounder",
                "backgrounder",
                Files.readString(home.resolve("data/postgresql.password")).strip());
    }
}
