package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.ExternalPrograms;
import io.backgrounder.benchmark.ImportLoad;
import io.backgrounder.benchmark.Instance;
import io.backgrounder.benchmark.Launcher;
import io.backgrounder.benchmark.Progress;
import io.backgrounder.benchmark.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Instances of Backgrounder, of which all have the database of the first. */
final class Backgrounder {
    private final Settings settings;
    private final Launcher launcher;
    private final Server first;
    private final Database database;

    private Backgrounder(Settings settings, Launcher launcher, Server first, Database database) {
        this.settings = settings;
        this.launcher = launcher;
        this.first = first;
        this.database = database;
    }

    static Backgrounder start(Settings settings, ExternalPrograms programs, Launcher launcher) throws Exception {
        Path home = settings.home().isEmpty()
                ? launcher.newFolder("home")
                : Files.createDirectories(Path.of(settings.home()).toAbsolutePath());
        String name = "Backgrounder";
        Server server;
        Database database;
        if (settings.embedded()) {
            server = Instance.start(launcher, name, home, made());
            database = Database.embedded(home, server.database().orElseThrow());
        } else {
            database = Database.external(settings.postgresql());
            server = start(launcher, name, home, database, made());
        }
        database.pin(programs, settings.loadCore());
        return new Backgrounder(settings, launcher, server, database);
    }

    private static Map<String, String> environment(String cache) {
        return new HashMap<>(Map.of("BACKGROUNDER_DEMO", "false", "BACKGROUNDER_CACHE_MAX_SIZE", cache));
    }

    /** The settings of a server that makes each answer anew. */
    private static Map<String, String> made() {
        Map<String, String> environment = environment("0");
        environment.put("BACKGROUNDER_CACHE_STORED", "false");
        return environment;
    }

    private static Server start(
            Launcher launcher, String name, Path home, Database database, Map<String, String> environment)
            throws IOException {
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        return Instance.start(launcher, name, home, environment, database.process());
    }

    /** @param cache how much memory its response cache may take */
    Server another(String name, String cache) throws IOException {
        return start(launcher, name, launcher.newFolder(name.replace(' ', '-')), database, environment(cache));
    }

    Database database() {
        return database;
    }

    Subject uncached() {
        return subject(first, List.of(UncachedCase.values()));
    }

    /** One that sends what is stored of pages. */
    Subject stored() throws IOException {
        return subject(another("... stored", "0"), UncachedCase.STORED);
    }

    private static Subject subject(Server server, List<UncachedCase> cases) {
        Map<UncachedCase, Reads> reads = new EnumMap<>(UncachedCase.class);
        cases.forEach(read -> reads.put(read, read.reads()));
        return new Subject(server, reads);
    }

    /** Imports the stories, but for those that the database has from before. */
    void importContent(Content content) throws IOException, InterruptedException, SQLException {
        ImportLoad load = new ImportLoad(first.url(), Instance.KEY);
        int stories = settings.stories();
        if (count() < stories) {
            Progress.tell("import");
            load.send("sources, topics, FAQs", lines(content.references()), content.referenceCount());
            load.send("stories", lines(content.storyDocuments()), stories);
        }
        if (count() < stories + Site.STORIES) {
            Site site = new Site(content, settings.step());
            load.send("a site", lines(site.documents()), site.count());
        }
        int all = stories + Site.STORIES + Statements.STORIES;
        if (count() < all) {
            Statements statements = new Statements(content, settings.step());
            load.send("statements", lines(statements.documents()), Statements.STORIES);
        }
        if (count() != all) {
            throw new BenchmarkException("The database has " + count() + " stories, not " + all);
        }
    }

    private int count() throws SQLException {
        return database.number("select count(*) from story");
    }

    private static Stream<byte[]> lines(Stream<?> documents) {
        return documents.map(document -> (document + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
